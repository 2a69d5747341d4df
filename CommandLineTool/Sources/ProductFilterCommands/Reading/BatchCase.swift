import ProductCatalog
import ProductFilter

/// One line of a batch: layers of filters, and a payment context.
struct BatchCase: Decodable {
    let layers: [FilterLayer]
    let context: PaymentContext

    /// Where the filters of a layer stand in the line.
    let root: @Sendable (_ layer: Int) -> String

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case layers, paymentProductFilters, context
    }

    init(from decoder: any Decoder) throws {
        try Self.rejectUnknownKeys(in: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let layers = try container.decodeIfPresent([PaymentProductFilters].self, forKey: .layers)
        let filters = try container.decodeIfPresent(
            PaymentProductFilters.self,
            forKey: .paymentProductFilters
        )
        if layers != nil, filters != nil {
            throw DecodingError.dataCorruptedError(
                forKey: .paymentProductFilters,
                in: container,
                debugDescription: "stands beside `layers`: write one of the two"
            )
        }
        let all: [PaymentProductFilters] = layers ?? [filters].compactMap(\.self)
        self.layers = all.map { FilterLayer(nil, $0) }
        self.context = try container.decodeIfPresent(PaymentContext.self, forKey: .context) ?? .any
        self.root = { filters == nil ? "layers[\($0)]" : "paymentProductFilters" }
    }

    /// A misspelt `layers` must not silently allow everything.
    private static func rejectUnknownKeys(in decoder: any Decoder) throws {
        let present = try decoder.container(keyedBy: AnyKey.self).allKeys
        let unknown = present.filter { CodingKeys(stringValue: $0.stringValue) == nil }
        guard let first = unknown.min(by: { $0.stringValue < $1.stringValue }) else { return }
        let known = CodingKeys.allCases.map { "`\($0.stringValue)`" }.joined(separator: ", ")
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: [first],
                debugDescription: "unknown key `\(first.stringValue)`: only \(known) may stand here"
            )
        )
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

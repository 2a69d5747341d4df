import ProductCatalog
import ProductFilter

/// One line of a batch: layers of filters, and a payment context.
struct BatchCase: Decodable {
    let layers: [FilterLayer]
    let context: PaymentContext?

    /// Where the filters of a layer stand in the line.
    let root: @Sendable (_ layer: Int) -> String

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case layers, paymentProductFilters, context
    }

    init(from decoder: any Decoder) throws {
        try self.init(from: decoder, besides: [])
    }

    /// - Parameter keys: what may stand in the line besides a case
    init(from decoder: any Decoder, besides keys: [String]) throws {
        try Self.rejectUnknownKeys(in: decoder, besides: keys)
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
        self.context = try container.decodeIfPresent(PaymentContext.self, forKey: .context)
        self.root = { filters == nil ? "layers[\($0)]" : "paymentProductFilters" }
    }

    /// A misspelt `layers` must not silently allow everything.
    private static func rejectUnknownKeys(
        in decoder: any Decoder,
        besides keys: [String]
    ) throws {
        let present = try decoder.container(keyedBy: AnyKey.self).allKeys
        let known = CodingKeys.allCases.map(\.stringValue) + keys
        let unknown = present.filter { !known.contains($0.stringValue) }
        guard let first = unknown.min(by: { $0.stringValue < $1.stringValue }) else { return }
        let names = known.map { "`\($0)`" }.joined(separator: ", ")
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: [first],
                debugDescription: "unknown key `\(first.stringValue)`: only \(names) may stand here"
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

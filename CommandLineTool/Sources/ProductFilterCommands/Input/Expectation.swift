import ProductCatalog
import ProductFilter

/// What the answer to a query has to be. Everything that's present has to hold.
///
///     { "available": [1, 3] }
///     { "includes": [1], "excludes": [2, 840] }
///     { "reasons": { "840": ["excludedGroup"] } }
struct Expectation: JSONParsable {
    /// Exactly the products that have to be available, or `nil` if others may be.
    private(set) var available: [PaymentProduct.ID]?

    /// Products that have to be available.
    private(set) var includes: [PaymentProduct.ID] = []

    /// Products that mustn't be available.
    private(set) var excludes: [PaymentProduct.ID] = []

    /// Exactly the kinds of reasons that products have to have.
    private(set) var reasons: [(product: PaymentProduct.ID, codes: [AvailabilityReason.Code])] = []

    private enum Key: String, CaseIterable {
        case available, includes, excludes, reasons
    }

    private static let keys = JSONKeys<Key>()

    /// Creates an expectation that anything meets.
    init() {}

    /// Parses an expectation. One that anything meets is rejected, and so is one that nothing meets
    /// because a product is both included and excluded.
    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var inclusions: [(id: PaymentProduct.ID, offset: Int)] = []
        var exclusions: [(id: PaymentProduct.ID, offset: Int)] = []
        var isEmpty = true
        while try json.nextMember(in: text) {
            isEmpty = false
            switch json.key(among: Self.keys, in: text) {
            case .available: available = try json.distinctProducts(in: text).map(\.id)
            case .includes:
                inclusions = try json.distinctProducts(in: text, allowsEmpty: false)
            case .excludes:
                exclusions = try json.distinctProducts(in: text, allowsEmpty: false)
            case .reasons: reasons = try json.someReasons(in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        if isEmpty {
            try json.recordEmpty("of \(Self.keys.list)", at: start, in: text)
        }
        includes = inclusions.map(\.id)
        excludes = exclusions.map(\.id)
        if let available = available.map(Set.init) {
            for (position, inclusion) in inclusions.enumerated()
            where !available.contains(inclusion.id) {
                try json.record(
                    .duplicateValue,
                    at: inclusion.offset,
                    in: text,
                    expected: "a product that `available` lists, too",
                    found: "`\(inclusion.id)`",
                    key: "includes[\(position)]"
                )
            }
        }
        let included = Set(includes + (available ?? []))
        for (position, exclusion) in exclusions.enumerated() where included.contains(exclusion.id) {
            try json.record(
                .duplicateValue,
                at: exclusion.offset,
                in: text,
                expected: "a product that isn't also expected to be available",
                found: "`\(exclusion.id)`",
                key: "excludes[\(position)]"
            )
        }
    }
}

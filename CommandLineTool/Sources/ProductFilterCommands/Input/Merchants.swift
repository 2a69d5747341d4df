import ProductCatalog

/// Merchants and their filters, in the form of the example gateway's file, and as strict as it is.
///
///     { "merchants": [ { "merchantId": "1234", "note": "no contract",
///                        "paymentProductFilters": { "exclude": { "products": [2] } } } ] }
struct Merchants: JSONParsable {
    private var merchants: [Merchant] = []

    /// The indices of the merchants by the bytes of their ids. Hashing a string normalizes it, which
    /// can be slow.
    private var indices: [[UInt8]: Int] = [:]

    private enum Key: String, CaseIterable {
        case merchants
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var isMissing = true
        while try json.nextMember(in: text) {
            guard json.key(among: Self.keys, in: text) != nil else {
                try json.rejectMember(expected: Self.keys.list, in: text)
                continue
            }
            isMissing = false
            guard try json.openList(expected: "a list of merchants", in: text) else { continue }
            while try json.nextElement(in: text) {
                let merchant = try Merchant(parsing: &json, in: text)
                try insert(merchant, &json, in: text)
            }
        }
        if isMissing { try json.recordMissingKey(Key.merchants.rawValue, at: start, in: text) }
    }

    /// Appends a merchant, or records a fault if there's one with the same id.
    private mutating func insert(
        _ merchant: Merchant,
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        guard let offset = merchant.idOffset else { return }
        if indices.updateValue(merchants.count, forKey: Array(merchant.id.utf8)) != nil {
            try json.record(
                .duplicateValue,
                at: offset,
                in: text,
                expected: "each merchant once",
                found: "`\(merchant.id.excerpt)` again",
                key: "merchantId"
            )
        }
        merchants.append(merchant)
    }
}

extension Merchants {
    /// Returns the merchant with an id, and its position in the file, or `nil` if there's none.
    subscript(id: String) -> (merchant: Merchant, position: Int)? {
        indices[Array(id.utf8)].map { (merchants[$0], $0) }
    }

    /// The ids, in the order of the file.
    var ids: [String] {
        merchants.map(\.id)
    }
}

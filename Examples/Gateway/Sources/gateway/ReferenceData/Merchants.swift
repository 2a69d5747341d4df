import ProductCatalog

/// The merchants and their filters, as a JSON document.
///
///     { "merchants": [ { "merchantId": "1234",
///                        "paymentProductFilters": { "exclude": { "products": [2] } } } ] }
///
/// All keys are required and others are rejected, so that a misspelled key can't drop a
/// restriction. The filters `{}` restrict nothing.
struct Merchants: JSONParsable {
    /// The filters of each merchant, by the merchant's id.
    private(set) var filters: [ByteString: PaymentProductFilters] = [:]

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        try json.parseList("merchants", in: text) { json throws(ParseAbort) in
            let merchant = try Merchant(parsing: &json, in: text)
            guard let id = merchant.id,
                filters.updateValue(merchant.filters, forKey: ByteString(id)) != nil
            else { return }
            try json.record(
                .duplicateValue,
                at: merchant.idOffset,
                in: text,
                expected: "each merchant once",
                found: "`\(id.excerpt)` again",
                key: "merchantId"
            )
        }
    }
}

/// A merchant in a document.
private struct Merchant: JSONParsable {
    var id: String?
    var idOffset = 0
    var filters = PaymentProductFilters()

    private enum Key: String, CaseIterable {
        case merchantId, paymentProductFilters
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var missing = Key.allCases
        while try json.nextMember(in: text) {
            let key = json.key(among: Self.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .merchantId:
                idOffset = json.valueOffset(in: text)
                id = try json.string(in: text)
            case .paymentProductFilters:
                filters = try PaymentProductFilters(parsing: &json, in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        for key in missing { try json.recordMissingKey(key.rawValue, at: start, in: text) }
    }
}

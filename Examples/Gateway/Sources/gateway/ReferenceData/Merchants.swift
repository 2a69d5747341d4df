import ProductCatalog

/// The merchants, as a JSON document.
///
///     { "merchants": [ { "merchantId": "1234",
///                        "paymentProductFilters": { "exclude": { "products": [2] } },
///                        "note": "provider outage",                                   // optional
///                        "first": [1, 840], "firstByCountry": { "NL": [809] } } ] }   // optional
///
/// Unknown keys are rejected, so that a misspelled key can't drop a restriction. The filters `{}`
/// restrict nothing.
struct Merchants: JSONParsable {
    /// The merchants by their ids.
    private(set) var byID: [ByteString: Merchant] = [:]

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        try json.parseList("merchants", in: text) { json throws(ParseAbort) in
            let entry = try MerchantEntry(parsing: &json, in: text)
            guard let id = entry.id,
                byID.updateValue(entry.merchant, forKey: ByteString(id)) != nil
            else { return }
            try json.record(
                .duplicateValue,
                at: entry.idOffset,
                in: text,
                expected: "each merchant once",
                found: "`\(id.excerpt)` again",
                key: "merchantId"
            )
        }
    }
}

/// A merchant in a document.
private struct MerchantEntry: JSONParsable {
    var id: String?
    var idOffset = 0
    var merchant = Merchant()

    private enum Key: String, CaseIterable {
        case merchantId, paymentProductFilters, note, first, firstByCountry
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var missing: [Key] = [.merchantId, .paymentProductFilters]
        while try json.nextMember(in: text) {
            let key = json.key(among: Self.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .merchantId:
                idOffset = json.valueOffset(in: text)
                id = try json.string(in: text)
            case .paymentProductFilters:
                merchant.filters = try PaymentProductFilters(parsing: &json, in: text)
            case .note: merchant.note = try json.note(in: text)
            case .first: merchant.first = try json.distinctProducts(in: text) ?? []
            case .firstByCountry:
                merchant.firstByCountry = try json.distinctProductsByCountry(in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        for key in missing { try json.recordMissingKey(key.rawValue, at: start, in: text) }
    }
}

extension JSONParser {
    /// Parses a text that isn't empty. An empty one explains nothing.
    fileprivate mutating func note(in text: Span<UInt8>) throws(ParseAbort) -> String? {
        let offset = valueOffset(in: text)
        let note = try string(in: text)
        if let note, note.isEmpty {
            let expected = "a note that isn't empty, or no note"
            try record(.emptyName, at: offset, in: text, expected: expected, found: "`\"\"`")
        }
        return note
    }

    /// Parses lists of product ids by country.
    fileprivate mutating func distinctProductsByCountry(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [CountryCode: [PaymentProduct.ID]] {
        var lists: [CountryCode: [PaymentProduct.ID]] = [:]
        guard try openObject(in: text) else { return [:] }
        while try nextMember(in: text) {
            guard let country = CountryCode(keyString(in: text)) else {
                let expected = "a country code: two letters from A to Z"
                try rejectMember(.invalidCode, expected: expected, in: text)
                continue
            }
            lists[country] = try distinctProducts(in: text) ?? []
        }
        return lists
    }
}

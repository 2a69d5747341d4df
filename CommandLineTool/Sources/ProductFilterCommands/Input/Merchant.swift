import ProductCatalog

/// A merchant of the example gateway, and its filters.
struct Merchant: JSONParsable {
    /// The merchant's id.
    private(set) var id = ""

    /// The offset of the id in the text, or `nil` if the id isn't valid.
    private(set) var idOffset: Int?

    /// The filters of all sessions of the merchant.
    private(set) var filters = PaymentProductFilters()

    /// Why the filters apply, or `nil` if the file doesn't say.
    private(set) var note: String?

    private enum Key: String, CaseIterable {
        case merchantId, paymentProductFilters, note, first, firstByCountry
    }

    private static let keys = JSONKeys<Key>()

    /// Parses a merchant. Its order of products has no effect on what's available, and is validated.
    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var missing: [Key] = [.merchantId, .paymentProductFilters]
        while try json.nextMember(in: text) {
            let key = json.key(among: Self.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .merchantId:
                let offset = json.valueOffset(in: text)
                guard let string = try json.string(in: text) else { continue }
                (id, idOffset) = (string, offset)
            case .paymentProductFilters:
                filters = try PaymentProductFilters(parsing: &json, in: text)
            case .note: note = try json.note(in: text)
            case .first: _ = try json.distinctProducts(in: text)
            case .firstByCountry: try json.validateProductsByCountry(in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        for key in missing { try json.recordMissingKey(key.rawValue, at: start, in: text) }
    }
}

extension JSONParser {
    /// Parses a text that isn't empty.
    fileprivate mutating func note(in text: Span<UInt8>) throws(ParseAbort) -> String? {
        let offset = valueOffset(in: text)
        let note = try string(in: text)
        if let note, note.utf8.isEmpty {
            let expected = "a note that isn't empty, or no note"
            try record(.emptyName, at: offset, in: text, expected: expected, found: "`\"\"`")
        }
        return note
    }

    /// Validates lists of product ids by country.
    fileprivate mutating func validateProductsByCountry(in text: Span<UInt8>) throws(ParseAbort) {
        guard try openObject(in: text) else { return }
        while try nextMember(in: text) {
            if CountryCode(keyString(in: text)) == nil {
                let expected = "a country code: two letters from A to Z"
                try rejectMember(.invalidCode, expected: expected, in: text)
            } else {
                _ = try distinctProducts(in: text)
            }
        }
    }
}

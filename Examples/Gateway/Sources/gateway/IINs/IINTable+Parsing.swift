import ProductCatalog

/// Parses a JSON document.
///
///     { "iins": [ { "from": "400000", "paymentProductIds": [1] },
///                 { "from": "222100", "to": "272099", "paymentProductIds": [3, 117],
///                   "countryCode": "NL" } ] }
///
/// `to` and `countryCode` are optional. Unknown keys are rejected. Entries with the same number of
/// digits are in ascending order and don't overlap.
extension IINTable: JSONParsable {
    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        var position = 0
        try json.parseList("iins", in: text) { json throws(ParseAbort) in
            let parsed = try IINEntry(parsing: &json, in: text)
            defer { position += 1 }
            guard let digits = parsed.first?.count, let range = parsed.range,
                let products = parsed.products
            else { return }
            let entry = Entry(
                range: range,
                products: products,
                country: parsed.country,
                position: position
            )
            guard !append(entry, digits: digits) else { return }
            try json.record(
                .duplicateValue,
                at: parsed.offset,
                in: text,
                expected: "a number above the entries of \(digits) digits before it",
                found: "one that isn't",
                key: "from"
            )
        }
    }
}

/// An entry in a document.
private struct IINEntry: JSONParsable {
    var first: CardDigits?
    var offset = 0
    var last: CardDigits?
    var products: [PaymentProduct.ID]?
    var country: CountryCode?

    private enum Key: String, CaseIterable {
        case from, to, paymentProductIds, countryCode
    }

    private static let keys = JSONKeys<Key>()

    var range: ClosedRange<UInt64>? {
        guard let first else { return nil }
        let last = last ?? first
        let (lower, upper) = (first.prefix(first.count), last.prefix(last.count))
        return first.count == last.count && lower <= upper ? lower...upper : nil
    }

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var missing: [Key] = [.from, .paymentProductIds]
        var lastOffset = 0
        while try json.nextMember(in: text) {
            let key = json.key(among: Self.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .from:
                offset = json.valueOffset(in: text)
                first = try json.digits(in: text)
            case .to:
                lastOffset = json.valueOffset(in: text)
                last = try json.digits(in: text)
            case .paymentProductIds: products = try json.productIDs(in: text)
            case .countryCode: country = try json.countryCode(in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        for key in missing { try json.recordMissingKey(key.rawValue, at: start, in: text) }
        if first != nil, last != nil, range == nil {
            try json.record(
                .minimumAboveMaximum,
                at: lastOffset,
                in: text,
                expected: "a number not below `from`, with as many digits",
                found: "another one",
                key: "to"
            )
        }
    }
}

extension JSONParser {
    fileprivate mutating func digits(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> CardDigits? {
        let offset = valueOffset(in: text)
        let expected: StaticString = "a string of 1 to 19 digits"
        guard let string = try string(expected: expected, in: text) else { return nil }
        let digits = CardDigits(string)
        if digits == nil {
            try record(
                .invalidCode,
                at: offset,
                in: text,
                expected: "\(expected)",
                found: "`\(string.excerpt)`"
            )
        }
        return digits
    }

    /// Parses a list of product ids that isn't empty.
    fileprivate mutating func productIDs(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [PaymentProduct.ID]? {
        let offset = valueOffset(in: text)
        guard let ids = try distinctProducts(in: text) else { return nil }
        guard ids.isEmpty else { return ids }
        let expected = "at least one product id"
        try record(.emptyName, at: offset, in: text, expected: expected, found: "none")
        return nil
    }
}

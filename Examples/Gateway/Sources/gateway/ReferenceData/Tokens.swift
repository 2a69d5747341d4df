import ProductCatalog

/// The stored tokens of the consumers, as a JSON document.
///
///     { "tokens": [ { "token": "0f3c…", "paymentProductId": 1, "expired": true } ] }
///
/// `expired` is optional. Unknown keys are rejected, so that a misspelled `expired` can't keep a
/// token valid.
struct Tokens: JSONParsable {
    /// The product of each token, or `nil` if the token has expired.
    private var tokens: [ByteString: PaymentProduct.ID?] = [:]

    /// The product of each token that hasn't expired.
    var products: [ByteString: PaymentProduct.ID] {
        tokens.compactMapValues { $0 }
    }

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        try json.parseList("tokens", in: text) { json throws(ParseAbort) in
            let token = try Token(parsing: &json, in: text)
            let product = token.isExpired ? nil : token.product
            guard let string = token.token,
                tokens.updateValue(product, forKey: ByteString(string)) != nil
            else { return }
            try json.record(
                .duplicateValue,
                at: token.offset,
                in: text,
                expected: "each token once",
                found: "the same token again",
                key: "token"
            )
        }
    }
}

/// A token in a document.
private struct Token: JSONParsable {
    var token: String?
    var offset = 0
    var product: PaymentProduct.ID?
    var isExpired = false

    private enum Key: String, CaseIterable {
        case token, paymentProductId, expired
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var missing: [Key] = [.token, .paymentProductId]
        while try json.nextMember(in: text) {
            let key = json.key(among: Self.keys, in: text)
            missing.removeAll { $0 == key }
            switch key {
            case .token:
                offset = json.valueOffset(in: text)
                token = try json.string(in: text)
            case .paymentProductId:
                product = try json.integer(expected: "a product id", in: text)
                    .map { PaymentProduct.ID($0) }
            case .expired: isExpired = try json.flag(in: text) ?? false
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        for key in missing { try json.recordMissingKey(key.rawValue, at: start, in: text) }
    }
}

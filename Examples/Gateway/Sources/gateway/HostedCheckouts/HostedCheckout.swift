import ProductCatalog

/// What a hosted checkout adds to a session: the payment, which a client would send with each
/// request.
struct HostedCheckout: Encodable, Equatable {
    var context = PaymentContext.any

    /// Whether only products are available for which the consumer has a usable token.
    var tokensOnly = false
}

extension HostedCheckout: JSONParsable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case context, tokensOnly
    }

    private static let keys = JSONKeys<CodingKeys>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .context: context = try PaymentContext(parsing: &json, in: text)
            case .tokensOnly: tokensOnly = try json.flag(in: text) ?? false
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
    }
}

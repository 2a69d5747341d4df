import ProductCatalog
import ProductFilterJSON

/// What a hosted checkout adds to a session: the payment, which a client would send with each
/// request.
struct HostedCheckout: Equatable {
    var context = PaymentContext.any

    /// Whether only products are available for which the consumer has a usable token.
    var tokensOnly = false
}

extension HostedCheckout: JSONParsable {
    private enum Key: String, CaseIterable {
        case context, tokensOnly
    }

    private static let keys = JSONKeys<Key>()

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

extension HostedCheckout: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("context")
            json.object { json in
                json.member("amount", context.amount)
                if !context.attributes.isEmpty { json.member("attributes", context.attributes) }
                json.member("countryCode", context.country?.description)
                json.member("currencyCode", context.currency?.description)
                json.member("isInstallments", context.isInstallments)
                json.member("isRecurring", context.isRecurring)
            }
            json.member("tokensOnly", tokensOnly)
        }
    }
}

import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// A payment session. The gateway doesn't store it: the client session id contains it, encrypted.
struct Session: Equatable {
    /// The id of the merchant, whose filters apply in addition to those of the session.
    var merchantID = ""

    /// The filters of the session, or `nil` if the request had none.
    var filters: PaymentProductFilters?

    /// The stored tokens of the consumer that were valid when the session was created.
    var tokens: [String] = []

    /// The time at which the session expires, in milliseconds since 1970.
    var expiry = 0

    /// What a hosted checkout adds, or `nil` for the session of a client.
    var checkout: HostedCheckout?
}

extension Session {
    /// The path to the filters from the root of the request that created the session.
    var filtersPath: String {
        checkout == nil ? "paymentProductFilters" : HostedCheckoutRequest.filtersPath
    }
}

extension Session: JSONParsable {
    private enum Key: String, CaseIterable {
        case merchantID, filters, tokens, expiry, checkout
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .merchantID: merchantID = try json.string(in: text) ?? ""
            case .filters: filters = try PaymentProductFilters(parsing: &json, in: text)
            case .tokens:
                guard try json.openList(in: text) else { continue }
                while try json.nextElement(in: text) {
                    if let token = try json.string(in: text) { tokens.append(token) }
                }
            case .expiry: expiry = try json.integer(in: text) ?? 0
            case .checkout: checkout = try HostedCheckout(parsing: &json, in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
    }
}

extension Session: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("checkout", checkout)
            json.member("expiry", expiry)
            if let filters {
                json.key("filters")
                json.object { json in
                    json.member("exclude", filters.exclude)
                    json.member("restrictTo", filters.restrictTo)
                }
            }
            json.member("merchantID", merchantID)
            json.member("tokens", tokens)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ key: String, _ filter: PaymentProductFilter?) {
        guard let filter else { return }
        self.key(key)
        object { json in
            json.key("groups")
            json.list { json in
                for group in filter.groups { json.string(group.rawValue) }
            }
            json.member("products", filter.products)
        }
    }
}

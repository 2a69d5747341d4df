public import ProductCatalog

extension SessionRequest: JSONParsable {
    private enum Key: String, CaseIterable {
        case paymentProductFilters, tokens
    }

    private static let keys = JSONKeys<Key>()

    /// The fields of which a misspelled name is rejected. Losing the tokens doesn't lift a
    /// restriction.
    private static let misspellable = KnownNames(["paymentProductFilters"])

    /// Parses a session request.
    ///
    /// Unknown fields are skipped, except those that were probably meant to be filters: a misspelled
    /// `paymentProductFilters`, a `restrictTo` or `exclude` outside of it, and
    /// `paymentProductFilters` inside another field. They are rejected, because skipping them would
    /// silently drop a restriction.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .paymentProductFilters:
                if try json.skipNull(in: text) { continue }
                paymentProductFilters = try PaymentProductFilters(parsing: &json, in: text)
            case .tokens: tokens = try Self.tokens(&json, in: text)
            case nil: try json.skipUnknownField(besides: Self.misspellable, .session, in: text)
            }
        }
    }

    private static func tokens(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [String]? {
        guard try json.openOptionalList(expected: "a list of strings", in: text) else {
            return nil
        }
        var tokens: [String] = []
        while try json.nextElement(in: text) {
            guard let token = try json.string(in: text) else { continue }
            if tokens.isEmpty { tokens.reserveCapacity(4) }
            tokens.append(token)
        }
        return tokens
    }
}

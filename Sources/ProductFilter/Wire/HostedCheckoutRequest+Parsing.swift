public import ProductCatalog

extension HostedCheckoutRequest: JSONParsable {
    private enum Key: String, CaseIterable {
        case hostedCheckoutSpecificInput, order
    }

    private enum InputKey: String, CaseIterable {
        case isRecurring, paymentProductFilters, tokens
    }

    private enum FiltersKey: String, CaseIterable {
        case restrictTo, exclude, tokensOnly
    }

    private static let keys = FieldNames<Key>()
    private static let inputKeys = FieldNames<InputKey>()
    private static let filtersKeys = JSONKeys<FiltersKey>()

    /// Parses a request for a hosted checkout. `null` is the same as absent.
    ///
    /// Unknown fields are skipped, except those that were probably meant to be a field that this
    /// library uses, or filters: a misspelled `hostedCheckoutSpecificInput` or `amountOfMoney`, a
    /// `restrictTo`, `exclude` or `tokensOnly` outside of `paymentProductFilters`, and
    /// `paymentProductFilters` anywhere but in `hostedCheckoutSpecificInput`. They are rejected, because
    /// skipping them would silently drop a restriction.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        try json.parseFields(Self.keys, in: text) { json, key throws(ParseAbort) in
            switch key {
            case .hostedCheckoutSpecificInput: try parseInput(&json, in: text)
            case .order: try parseOrder(&json, in: text)
            }
        }
    }

    private mutating func parseInput(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        try json.parseFields(Self.inputKeys, in: text) { json, key throws(ParseAbort) in
            switch key {
            case .isRecurring: context.isRecurring = try json.flag(in: text) ?? false
            case .paymentProductFilters: try parseFilters(&json, in: text)
            case .tokens:
                let expected: StaticString = "a string of tokens separated by commas"
                tokens = try json.string(expected: expected, in: text).map { tokens in
                    tokens.utf8.split(separator: UInt8(ascii: ","))
                        .map { String(decoding: $0, as: UTF8.self) }
                }
            }
        }
    }

    private mutating func parseFilters(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        var filters = PaymentProductFilters()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.filtersKeys, in: text) {
            case .restrictTo: try filters.parseRestriction(&json, in: text)
            case .exclude: try filters.parseExclusion(&json, in: text)
            case .tokensOnly: tokensOnly = try json.flag(in: text) ?? false
            case nil: try json.rejectMember(expected: Self.filtersKeys.list, in: text)
            }
        }
        paymentProductFilters = filters
    }
}

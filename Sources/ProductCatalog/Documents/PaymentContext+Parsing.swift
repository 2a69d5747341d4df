extension PaymentContext: JSONParsable {
    private enum Key: String, CaseIterable {
        case countryCode, currencyCode, amount, isRecurring, isInstallments, attributes
    }

    private static let keys = JSONKeys<Key>()

    /// Parses a payment context. All keys are optional, and `null` is the same as absent.
    ///
    ///     { "countryCode": "NL", "currencyCode": "EUR", "amount": 1250,
    ///       "isRecurring": false, "isInstallments": false, "attributes": { "channel": "web" } }
    ///
    /// Unknown keys are rejected, because ignoring a misspelled `countryCode` would silently allow
    /// every country. Attributes have any name. Whether a catalog knows them is up to
    /// `unknownAttributes(in:)`.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            guard let key = json.key(among: Self.keys, in: text) else {
                try json.rejectMember(expected: Self.keys.list, in: text)
                continue
            }
            if try json.skipNull(in: text) { continue }
            switch key {
            case .countryCode: country = try json.code(in: text)
            case .currencyCode: currency = try json.code(in: text)
            case .amount: amount = try json.integer(in: text)
            case .isRecurring: isRecurring = try json.flag(in: text) ?? false
            case .isInstallments: isInstallments = try json.flag(in: text) ?? false
            case .attributes: attributes = try Self.attributes(&json, in: text)
            }
        }
    }

    private static func attributes(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Attributes {
        var attributes: [Attribute] = []
        guard try json.openObject(in: text) else { return [:] }
        while try json.nextMember(in: text) {
            let name = AttributeName(json.keyString(in: text))
            if let value = try json.string(in: text) {
                attributes.append(Attribute(name, AttributeValue(value)))
            }
        }
        // coverage: unreachable because the parser skips a duplicate name.
        return Attributes(unique: attributes) ?? [:]
    }
}

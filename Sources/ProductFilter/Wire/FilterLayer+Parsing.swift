public import ProductCatalog

extension FilterLayer: JSONParsable {
    private enum Key: String, CaseIterable {
        case restrictTo, exclude, name, note
    }

    private static let keys = JSONKeys<Key>()

    /// Parses a layer: filters, with a name and a note. All keys are optional, and `null` is the same
    /// as absent. Unknown keys are rejected.
    ///
    ///     { "name": "risk", "note": "provider outage", "exclude": { "products": [840] } }
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init(PaymentProductFilters())
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .restrictTo: try filters.parseRestriction(&json, in: text)
            case .exclude: try filters.parseExclusion(&json, in: text)
            case .name: name = try json.skipNull(in: text) ? nil : json.string(in: text)
            case .note: note = try json.skipNull(in: text) ? nil : json.string(in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
    }
}

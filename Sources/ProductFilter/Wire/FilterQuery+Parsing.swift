public import ProductCatalog

extension FilterQuery: JSONParsable {
    private enum Key: String, CaseIterable {
        case layers, paymentProductFilters, context, id
    }

    private static let keys = JSONKeys<Key>()

    /// Parses a query. Unknown keys are rejected.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            if try parseMember(&json, in: text) { continue }
            try json.rejectMember(expected: Self.keys.list, in: text)
        }
    }

    /// Parses the current member of an object, if its key is one of a query's.
    ///
    /// With it, an object of a host's own can have the keys of a query beside others:
    ///
    /// ```swift
    /// while try json.nextMember(in: text) {
    ///     if try query.parseMember(&json, in: text) { continue }
    ///     switch json.key(among: Self.keys, in: text) {
    ///     case .merchantId: merchantID = try json.string(in: text)
    ///     case nil: try json.rejectMember(expected: Self.keys.list, in: text)
    ///     }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - json: The parser, before the member's value.
    ///   - text: The text.
    /// - Returns: `false` if the key isn't one of a query's. The value hasn't been parsed then.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    public mutating func parseMember(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Bool {
        guard let key = json.key(among: Self.keys, in: text) else { return false }
        if try json.skipNull(in: text) { return true }
        switch key {
        case .layers: layers = try Self.layers(&json, in: text)
        case .paymentProductFilters:
            paymentProductFilters = try PaymentProductFilters(parsing: &json, in: text)
        case .context: context = try PaymentContext(parsing: &json, in: text)
        case .id: id = try ID(parsing: &json, in: text)
        }
        return true
    }

    private static func layers(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [FilterLayer] {
        var layers: [FilterLayer] = []
        guard try json.openList(expected: "a list of layers", in: text) else { return [] }
        while try json.nextElement(in: text) {
            layers.append(try FilterLayer(parsing: &json, in: text))
        }
        return layers
    }
}

extension FilterQuery.ID {
    /// Parses an id, or returns `nil` for a value that isn't a string or an integer.
    fileprivate init?(
        parsing json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        if json.isAtString(in: text) {
            // coverage: unreachable because the value is a string.
            guard let string = try json.string(in: text) else { return nil }
            self = .string(string)
        } else {
            guard let integer = try json.integer(expected: "a string or an integer", in: text)
            else { return nil }
            self = .integer(integer)
        }
    }
}

extension FilterQuery {
    /// Parses a query from JSON, as strictly as
    /// ``SessionRequest/init(json:options:)-(Span<UInt8>,_)``.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes).
    public init(
        json bytes: Span<UInt8>,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        self = try FiltersParser.parse(bytes, options) { parser, text throws(ParseAbort) in
            try parser.query(in: text)
        }
    }

    /// Parses a query from JSON, as strictly as
    /// ``SessionRequest/init(json:options:)-(Span<UInt8>,_)``.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8. A sequence other than an array is copied once.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes).
    public init(
        json bytes: some Sequence<UInt8>,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        let bytes = Array(bytes)
        try self.init(json: bytes.span, options: options)
    }

    /// Parses a query from JSON, as strictly as
    /// ``SessionRequest/init(json:options:)-(Span<UInt8>,_)``.
    ///
    /// - Parameters:
    ///   - text: The JSON.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes).
    public init(
        json text: String,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        try self.init(json: text.utf8Span.span, options: options)
    }
}

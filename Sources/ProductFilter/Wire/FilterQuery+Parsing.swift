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
}

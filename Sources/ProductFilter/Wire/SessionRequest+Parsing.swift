extension SessionRequest: JSONParsable {
    /// Parses a session request from JSON.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes) for any input, without recursion.
    public init(json bytes: Span<UInt8>, options: ParsingOptions) throws(ParsingError) {
        self = try FiltersParser.parse(bytes, options) { parser, text throws(ParseAbort) in
            try parser.sessionRequest(in: text)
        }
    }
}

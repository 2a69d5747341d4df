extension SessionRequest {
    /// Parses a session request from its JSON body, strictly.
    ///
    /// The whole body has to follow RFC 8259 exactly, including fields that are ignored, and no
    /// object may have the same key twice. See <doc:ParsingRequests>.
    ///
    /// - Parameters:
    ///   - bytes: The body, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes), whatever they are. The stack doesn't grow with the nesting.
    public init(
        json bytes: Span<UInt8>,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        self = try FiltersParser.parse(bytes, options) { parser, text throws(ParseAbort) in
            try parser.sessionRequest(in: text)
        }
    }

    /// Parses a session request from its JSON body, strictly.
    ///
    /// - Parameters:
    ///   - bytes: The body, in UTF-8. A sequence other than an array is copied once. If it has a
    ///     span, such as that of a network buffer, pass the span instead.
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

    /// Parses a session request from its JSON body, strictly.
    ///
    /// - Parameters:
    ///   - text: The body.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location. Offsets count UTF-8 bytes.
    /// - Complexity: O(bytes).
    public init(
        json text: String,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        try self.init(json: text.utf8Span.span, options: options)
    }
}

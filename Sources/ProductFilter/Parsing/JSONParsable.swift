/// A type whose values are parsed from JSON, strictly.
///
/// The whole text has to follow RFC 8259 exactly, including fields that are ignored, and no object
/// may have the same key twice. See <doc:ParsingRequests>.
public protocol JSONParsable {
    /// Parses a value from JSON.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes) for any input, without recursion.
    init(json bytes: Span<UInt8>, options: ParsingOptions) throws(ParsingError)
}

extension JSONParsable {
    /// Parses a value from JSON, with the default options.
    ///
    /// - Parameter bytes: The JSON, in UTF-8.
    /// - Throws: ``ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes) for any input, without recursion.
    public init(json bytes: Span<UInt8>) throws(ParsingError) {
        try self.init(json: bytes, options: ParsingOptions())
    }

    /// Parses a value from JSON.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8. A sequence other than an array is copied once. If it has a
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

    /// Parses a value from JSON.
    ///
    /// - Parameters:
    ///   - text: The JSON.
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

extension SessionRequest {
    /// Reads a request from the bytes of its JSON body, strictly.
    ///
    /// The bytes are held to RFC 8259 to the letter, down to fields that are ignored, and
    /// beyond it where JSON leaves a choice: no object may have the same key twice. See
    /// <doc:ReadingRequests>.
    ///
    /// - Parameters:
    ///   - bytes: the body, in UTF-8
    ///   - options: what to make of an empty restriction, and the limits
    /// - Throws: ``ReadingError`` with everything that is wrong and where
    /// - Complexity: O(bytes), whatever they are; the stack does not grow with the nesting.
    public init(
        json bytes: Span<UInt8>,
        options: ReadingOptions = ReadingOptions()
    ) throws(ReadingError) {
        self = try FiltersReader.read(bytes, options) { reader, text throws(FiltersReader.Stop) in
            try reader.sessionRequest(in: text)
        }
    }

    /// Reads a request from the bytes of its JSON body, strictly.
    ///
    /// An array is read where it stands. Other bytes, such as a slice or a network buffer's, are
    /// copied once; where they have a span, hand over that.
    ///
    /// - Parameters:
    ///   - bytes: the body, in UTF-8
    ///   - options: what to make of an empty restriction, and the limits
    /// - Throws: ``ReadingError`` with everything that is wrong and where
    /// - Complexity: O(bytes).
    public init(
        json bytes: some Sequence<UInt8>,
        options: ReadingOptions = ReadingOptions()
    ) throws(ReadingError) {
        let bytes = Array(bytes)
        try self.init(json: bytes.span, options: options)
    }

    /// Reads a request from JSON text, strictly.
    ///
    /// - Parameters:
    ///   - text: the body
    ///   - options: what to make of an empty restriction, and the limits
    /// - Throws: ``ReadingError`` with everything that is wrong and where; offsets count the text's
    ///   UTF-8
    /// - Complexity: O(bytes).
    public init(
        json text: String,
        options: ReadingOptions = ReadingOptions()
    ) throws(ReadingError) {
        try self.init(json: text.utf8Span.span, options: options)
    }
}

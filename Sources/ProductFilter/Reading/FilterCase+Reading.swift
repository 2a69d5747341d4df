extension FilterCase {
    /// Reads a case from the bytes of its JSON, as strictly as
    /// ``SessionRequest/init(json:options:)-(Span<UInt8>,_)``.
    ///
    /// - Parameters:
    ///   - bytes: the JSON, in UTF-8
    ///   - options: what to make of an empty restriction, and the limits
    /// - Throws: ``ReadingError`` with everything that is wrong and where
    /// - Complexity: O(bytes).
    public init(
        json bytes: Span<UInt8>,
        options: ReadingOptions = ReadingOptions()
    ) throws(ReadingError) {
        self = try FiltersReader.read(bytes, options) { reader, text throws(FiltersReader.Stop) in
            try reader.filterCase(in: text)
        }
    }
}

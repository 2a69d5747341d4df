extension Encoder {
    /// Rejects names that are equal as strings, because they differ only in Unicode normalization.
    /// Encoders keep one of them, and what the other one constrains would be lost.
    ///
    /// - Throws: `EncodingError` with the first such name.
    func rejectNamesEqualAsStrings(_ names: [AttributeName]) throws {
        var strings: Set<String> = []
        for name in names where !strings.insert(name.rawValue).inserted {
            throw EncodingError.invalidValue(
                name,
                EncodingError.Context(
                    codingPath: codingPath,
                    debugDescription:
                        "two attributes have names that differ only in Unicode normalization: "
                        + "`\(name.rawValue.visible)`"
                )
            )
        }
    }
}

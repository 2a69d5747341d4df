extension String {
    /// This name as messages quote it. Characters that a reader can't see, or takes for others, are
    /// escape sequences, such as `cards\u{a0}`. Names of more than 256 characters are truncated.
    ///
    /// Spaces are escaped at both ends, combining characters at the start, and Greek, Cyrillic and
    /// Armenian letters beside Latin ones.
    ///
    /// - Complexity: O(1).
    package var visible: String {
        let scalars = unicodeScalars.prefix(256)
        let hasLatinLetters = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        var visible = ""
        for index in scalars.indices {
            let scalar = scalars[index]
            let isFirst = index == scalars.startIndex
            let isLast = unicodeScalars.index(after: index) == endIndex
            if scalar.isInvisible || isFirst && scalar.properties.isGraphemeExtend
                || (isFirst || isLast) && scalar == " "
                || hasLatinLetters && Unicode.Scalar.mayResembleLatin ~= scalar
            {
                visible += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return scalars.endIndex == endIndex ? visible : visible + "…"
    }
}

extension Unicode.Scalar {
    /// The Greek, Cyrillic and Armenian letters.
    fileprivate static let mayResembleLatin: ClosedRange<Unicode.Scalar> = "\u{370}"..."\u{58f}"

    /// Whether a reader can't see the character, or takes it for a space or a hyphen.
    fileprivate var isInvisible: Bool {
        guard self != " ", self != "-" else { return false }
        return properties.isWhitespace || properties.isDash
            || properties.isDefaultIgnorableCodePoint
            || properties.generalCategory == .control || properties.generalCategory == .format
    }
}

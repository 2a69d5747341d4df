extension Unicode.Scalar {
    /// Whether the character has to be escaped in text that may reach a terminal.
    ///
    /// These are control characters, format characters such as those that change the direction of
    /// text, separators of lines, and spaces that look like another one. Text comes from untrusted
    /// input, and could otherwise move the cursor, change colors or hide what it says.
    public var needsEscaping: Bool {
        if isASCII { return value < 0x20 || value == 0x7f }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        // The ideographic space can't be taken for another one.
        case .spaceSeparator: value != 0x3000
        default: false
        }
    }

    /// The character as text for people escapes it, such as `\u{1b}`.
    public var escaped: String {
        "\\u{\(String(value, radix: 16))}"
    }

    /// The character as JSON escapes it, such as `\u001b`.
    var escapedForJSON: String {
        Character(self).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}

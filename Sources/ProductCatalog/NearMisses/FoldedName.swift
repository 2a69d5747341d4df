/// A name in the form in which near misses of it are equal: without spaces, `_`, `-` and a plural
/// "s", and without differences in case or Unicode normalization.
///
/// Names over ``maxLength`` bytes have no folded form, which bounds the cost of folding. Neither do
/// names of which nothing is left.
package struct FoldedName: Hashable, Sendable {
    /// The number of bytes up to which a name can have near misses.
    package static let maxLength = 256

    /// A number for each character. Canonically equivalent characters have the same number.
    let characters: [UInt64]

    /// Folds a name in UTF-8.
    ///
    /// - Parameters:
    ///   - name: The name. If it isn't valid UTF-8, the result is `nil`.
    ///   - keepsCase: Whether names that differ in case stay different.
    ///   - keepsPlural: Whether names that differ in a plural "s" stay different.
    /// - Complexity: O(bytes in the name), and O(1) for names over ``maxLength`` bytes.
    package init?(_ name: Span<UInt8>, keepsCase: Bool = false, keepsPlural: Bool = false) {
        guard name.count <= Self.maxLength else { return nil }
        var characters =
            name.foldedASCII(keepsCase: keepsCase)
            ?? name.foldedUnicode(keepsCase: keepsCase)
        if !keepsPlural { characters.removePlural() }
        guard !characters.isEmpty else { return nil }
        self.characters = characters
    }

    /// Folds a name.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - keepsCase: Whether names that differ in case stay different.
    ///   - keepsPlural: Whether names that differ in a plural "s" stay different.
    /// - Complexity: O(bytes in the name), and O(1) for names over ``maxLength`` bytes.
    package init?(_ name: String, keepsCase: Bool = false, keepsPlural: Bool = false) {
        self.init(name.utf8.span, keepsCase: keepsCase, keepsPlural: keepsPlural)
    }
}

extension FoldedName {
    /// Returns whether one edit turns this name into another: one character that's inserted,
    /// removed or replaced, or two adjacent characters that change places.
    ///
    /// Names of one or two characters are too short for an edit to mean anything, so they're never
    /// one edit away.
    ///
    /// - Complexity: O(characters).
    package func isOneEdit(from other: FoldedName) -> Bool {
        guard min(characters.count, other.characters.count) >= Self.minEditedCount else {
            return false
        }
        var (left, right) = (characters[...], other.characters[...])
        while let character = left.first, character == right.first {
            left.removeFirst()
            right.removeFirst()
        }
        while let character = left.last, character == right.last {
            left.removeLast()
            right.removeLast()
        }
        switch (left.count, right.count) {
        case (0, 1), (1, 0), (1, 1): return true
        case (2, 2): return left.first == right.last && left.last == right.first
        default: return false
        }
    }

    /// The number of characters that both of two names need to be one edit apart.
    static let minEditedCount = 3
}

extension Span<UInt8> {
    /// Returns the characters of a name in ASCII, or `nil` if it has others.
    fileprivate func foldedASCII(keepsCase: Bool) -> [UInt64]? {
        var characters: [UInt64] = []
        characters.reserveCapacity(count)
        for position in indices {
            let byte = self[position]
            guard byte < 0x80 else { return nil }
            guard !Unicode.Scalar(byte).isFoldedAway else { continue }
            let isUppercase = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
            characters.append(UInt64(isUppercase && !keepsCase ? byte | 0x20 : byte))
        }
        return characters
    }

    /// Returns the characters of any name, or none if it isn't valid UTF-8.
    fileprivate func foldedUnicode(keepsCase: Bool) -> [UInt64] {
        guard let name = try? UTF8Span(validating: self) else { return [] }
        let kept = String(copying: name).unicodeScalars.filter { !$0.isFoldedAway }
        let folded = String(String.UnicodeScalarView(kept))
        return (keepsCase ? folded : folded.lowercased()).map { character in
            // The hash is the same for canonically equivalent characters.
            character.asciiValue.map(UInt64.init)
                ?? UInt64(bitPattern: Int64(character.hashValue))
        }
    }
}

extension Unicode.Scalar {
    /// Whether names that differ only in this character are near misses: spaces, hyphens and
    /// dashes, `_`, and characters that are invisible.
    fileprivate var isFoldedAway: Bool {
        switch value {
        case 0x20, 0x2d, 0x5f, 0x09...0x0d: true
        case ..<0x80: false
        default:
            properties.isWhitespace || properties.isDash || properties.isDefaultIgnorableCodePoint
        }
    }
}

extension [UInt64] {
    /// Removes a plural "s", and turns an "ie" before it into "y".
    fileprivate mutating func removePlural() {
        if count > 1, self[count - 1].isLetter("s") { removeLast() }
        if count > 2, self[count - 1].isLetter("e"), self[count - 2].isLetter("i") {
            removeLast()
            // In the case of the "i".
            self[count - 1] += UInt64(UInt8(ascii: "y") - UInt8(ascii: "i"))
        }
    }
}

extension UInt64 {
    /// Returns whether a character is a letter in lower or upper case.
    fileprivate func isLetter(_ letter: Unicode.Scalar) -> Bool {
        self | 0x20 == UInt64(letter.value)
    }
}

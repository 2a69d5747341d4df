/// A name in the form in which near misses of it are equal: without spaces, `_`, `-` and a plural
/// "s", and without differences in case or Unicode normalization.
///
/// Names over ``maxLength`` bytes have no folded form, which bounds the cost of folding. Neither do
/// names that consist only of what folding removes.
package struct FoldedName: Sendable {
    /// The number of bytes up to which a name can have near misses.
    package static let maxLength = 256

    /// The characters in lower case, as numbers.
    let characters: [UInt64]

    /// The characters in the name's own case, as numbers.
    let casedCharacters: [UInt64]

    /// Folds a name in UTF-8.
    ///
    /// - Parameters:
    ///   - name: The name. If it isn't valid UTF-8, the result is `nil`.
    ///   - keepsPlural: Whether names that differ in a plural "s" stay different.
    /// - Complexity: O(bytes in the name), and O(1) for names over ``maxLength`` bytes.
    package init?(_ name: Span<UInt8>, keepsPlural: Bool = false) {
        guard name.count <= Self.maxLength else { return nil }
        // Folding a string takes ten times the instructions.
        var (cased, lowercased) = name.foldedASCII ?? name.foldedUnicode
        if !keepsPlural {
            cased.removePlural()
            lowercased.removePlural()
        }
        if lowercased.isEmpty { return nil }
        characters = lowercased
        casedCharacters = cased
    }

    /// Folds a name.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - keepsPlural: Whether names that differ in a plural "s" stay different.
    /// - Complexity: O(bytes in the name), and O(1) for names over ``maxLength`` bytes.
    package init?(_ name: String, keepsPlural: Bool = false) {
        self.init(name.utf8.span, keepsPlural: keepsPlural)
    }
}

extension FoldedName: Hashable {
    /// Returns whether two names are equal without regard to case.
    package static func == (left: FoldedName, right: FoldedName) -> Bool {
        left.characters == right.characters
    }

    /// Hashes the name without regard to case.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(characters)
    }
}

extension FoldedName {
    /// Returns whether one edit turns this name into another, without regard to case: one character
    /// that's inserted, removed or replaced, or two adjacent characters that change places.
    ///
    /// Names of one or two characters are too short for an edit to mean anything, so they're never
    /// one edit away.
    ///
    /// - Complexity: O(characters).
    package func isOneEdit(from other: FoldedName) -> Bool {
        characters.isOneEdit(from: other.characters)
    }
}

extension Span<UInt8> {
    /// The characters of a name in ASCII, as they are and in lower case, or `nil` if it has others.
    fileprivate var foldedASCII: (cased: [UInt64], lowercased: [UInt64])? {
        var cased: [UInt64] = []
        cased.reserveCapacity(count)
        for position in indices {
            let scalar = Unicode.Scalar(self[position])
            guard scalar.isASCII else { return nil }
            if !scalar.isFoldedAway { cased.append(UInt64(scalar.value)) }
        }
        return (cased, cased.map { 0x41...0x5a ~= $0 ? $0 | 0x20 : $0 })
    }

    /// The characters of any name, as they are and in lower case. Bytes that aren't UTF-8 have none.
    fileprivate var foldedUnicode: (cased: [UInt64], lowercased: [UInt64]) {
        guard let name = try? UTF8Span(validating: self) else { return ([], []) }
        let scalars = String(copying: name).unicodeScalars.filter { !$0.isFoldedAway }
        let folded = String(scalars)
        return (folded.numbers, folded.lowercased().numbers)
    }
}

extension String {
    /// A number for each character. Canonically equivalent characters have the same number.
    fileprivate var numbers: [UInt64] {
        map { character in
            // Canonically equivalent characters have the same hash.
            character.asciiValue.map(UInt64.init) ?? character.wideHash
        }
    }
}

extension Character {
    /// A hash of 64 bits on every platform, so that two characters have the same by chance only.
    fileprivate var wideHash: UInt64 {
        #if _pointerBitWidth(_64)
        return UInt64(bitPattern: Int64(hashValue))
        #else
        var hasher = Hasher()
        hasher.combine(self)
        hasher.combine(hashValue)
        let high = UInt64(truncatingIfNeeded: hasher.finalize()) << 32
        return high | UInt64(truncatingIfNeeded: hashValue) & 0xffff_ffff
        #endif
    }
}

extension Unicode.Scalar {
    /// Whether names that differ only in this character are near misses: spaces, hyphens and
    /// dashes, `_`, and characters that are invisible.
    fileprivate var isFoldedAway: Bool {
        guard !isASCII else {
            return self == " " || self == "-" || self == "_" || 0x09...0x0d ~= value
        }
        return properties.isWhitespace || properties.isDash
            || properties.isDefaultIgnorableCodePoint
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

/// A short list of names, such as the keys of an object, for finding the one that an unknown name
/// was probably meant to be.
///
/// For many names, use ``NearMissIndex``.
package struct KnownNames: Sendable {
    private let names: [(name: String, forms: NearMissForms)]
    private let letters: [LetterSet?]

    /// Creates a list of names, each of at most ``FoldedName/maxLength`` bytes. If several are
    /// equally near, the first one in the list is found.
    package init(_ names: [String]) {
        self.names = names.compactMap { name in NearMissForms(name.utf8.span).map { (name, $0) } }
        letters = self.names.map { LetterSet($0.name.utf8.span) }
    }

    /// Returns the name that another one was probably meant to be, or `nil` if none is near.
    ///
    /// In order of preference: a name that differs only in spaces, `_`, `-`, normalization or a plural
    /// "s"; one that also differs in case; one that's one edit away, with or without the "s"; one that's
    /// one edit away and differs in case. A known name is near itself.
    ///
    /// - Parameter name: A name in UTF-8.
    /// - Complexity: O(bytes in the name × names), and O(1) for names over ``FoldedName/maxLength``
    ///   bytes, which have no near miss.
    package func nearMiss(to name: Span<UInt8>) -> String? {
        // For most names, their letters alone rule out all known ones.
        let ownLetters = LetterSet(name)
        guard letters.contains(where: { LetterSet.mayBeNear($0, ownLetters) }),
            let forms = NearMissForms(name)
        else { return nil }
        let found =
            names.first { $0.forms.singular.casedCharacters == forms.singular.casedCharacters }
            ?? names.first { $0.forms.singular == forms.singular }
            ?? names.first { $0.forms.isOneCasedEdit(from: forms) }
            ?? names.first { $0.forms.isOneEdit(from: forms) }
        return found?.name
    }

    /// Returns the name that another one was probably meant to be, or `nil` if none is near.
    ///
    /// - Parameter name: The name.
    /// - Complexity: As for ``nearMiss(to:)-(Span<UInt8>)``.
    package func nearMiss(to name: String) -> String? {
        nearMiss(to: name.utf8.span)
    }
}

/// The ASCII letters of a name, without regard to case, of which near misses share nearly all.
private struct LetterSet {
    private var bits: UInt32 = 0

    /// The letters that a plural may change, and `_`.
    private static let ignored: UInt32 = "siey_".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }

    /// Creates the set of the letters of a name, or returns `nil` if the name has other characters
    /// than ASCII, or too many.
    init?(_ name: Span<UInt8>) {
        guard name.count <= FoldedName.maxLength else { return nil }
        for position in name.indices {
            guard name[position] < 0x80 else { return nil }
            if name[position] >= 0x40 { bits |= 1 << UInt32(name[position] & 31) }
        }
    }

    /// Returns whether names with these letters may be near misses: one edit replaces one letter.
    static func mayBeNear(_ left: LetterSet?, _ right: LetterSet?) -> Bool {
        guard let left, let right else { return true }
        return ((left.bits ^ right.bits) & ~ignored).nonzeroBitCount <= 2
    }
}

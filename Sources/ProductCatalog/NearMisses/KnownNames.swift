/// A short list of names, such as the keys of an object, for finding the one that an unknown name
/// was probably meant to be.
///
/// For many names, use ``NearMissIndex``.
package struct KnownNames: Sendable {
    private let names: [(name: String, cased: FoldedName?, folded: FoldedName?)]

    /// Creates a list of names. If several are equally near, the first one in the list is found.
    package init(_ names: [String]) {
        self.names = names.map {
            ($0, FoldedName($0, keepsCase: true), FoldedName($0))
        }
    }

    /// Returns the name that another one was probably meant to be, or `nil` if none is near.
    ///
    /// In order of preference: a name that differs only in spaces, `_`, `-`, normalization or a plural
    /// "s"; one that also differs in case; one that's one edit away; one that's one edit away and
    /// differs in case. A name that's in the list is found itself.
    ///
    /// - Parameter name: A name in UTF-8.
    /// - Complexity: O(bytes in the name × names), and O(1) for names over ``FoldedName/maxLength``
    ///   bytes, which have no near miss.
    package func nearMiss(to name: Span<UInt8>) -> String? {
        guard let cased = FoldedName(name, keepsCase: true), let folded = FoldedName(name) else {
            return nil
        }
        let found =
            names.first { $0.cased == cased }
            ?? names.first { $0.folded == folded }
            ?? names.first { $0.cased?.isOneEdit(from: cased) == true }
            ?? names.first { $0.folded?.isOneEdit(from: folded) == true }
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

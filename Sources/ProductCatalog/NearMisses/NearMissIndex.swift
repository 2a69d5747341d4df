/// An index of many names, such as the groups of a catalog, for finding the one that an unknown name
/// was probably meant to be in a time that doesn't depend on their number.
package final class NearMissIndex: Sendable {
    private let cased: OneEditTable

    /// The names that have uppercase letters, in lower case. `cased` has the others.
    private let lowercased: OneEditTable

    /// Creates an index. Names over ``FoldedName/maxLength`` bytes are left out.
    ///
    /// - Complexity: O(bytes in the names), in time and in memory.
    package init(_ names: some Sequence<String>) {
        var (cased, lowercased) = (OneEditTable(), OneEditTable())
        for (index, name) in names.enumerated() {
            guard let name = FoldedName(name) else { continue }
            cased.insert(name.casedCharacters, at: index)
            if name.characters != name.casedCharacters {
                lowercased.insert(name.characters, at: index)
            }
        }
        self.cased = cased
        self.lowercased = lowercased
    }

    /// Returns the index of the name that another one was probably meant to be, or `nil` if none is
    /// near.
    ///
    /// The order of preference is that of ``KnownNames``.
    ///
    /// - Complexity: O(bytes in the name), and O(1) for names over ``FoldedName/maxLength`` bytes.
    package func nearMiss(to name: String) -> Int? {
        guard let name = FoldedName(name) else { return nil }
        // For a name in lower case, `cased` is searched already.
        let others = name.characters == name.casedCharacters ? [lowercased] : [cased, lowercased]
        return cased.index(of: name.casedCharacters)
            ?? others.compactMap { $0.index(of: name.characters) }.min()
            ?? cased.index(oneEditFrom: name.casedCharacters)
            ?? others.compactMap { $0.index(oneEditFrom: name.characters) }.min()
    }
}

/// An index of many names, such as the groups of a catalog, for finding the one that an unknown name
/// was probably meant to be in a time that doesn't depend on their number.
package final class NearMissIndex: Sendable {
    private let cased: OneEditTable

    /// The names that differ from their folded forms in case. The others are in `cased` as they are.
    private let folded: OneEditTable

    /// Creates an index. Names over ``FoldedName/maxLength`` bytes are left out.
    ///
    /// - Complexity: O(bytes in the names), in time and in memory.
    package init(_ names: some Sequence<String>) {
        var (cased, folded) = (OneEditTable(), OneEditTable())
        for (index, name) in names.enumerated() {
            guard let casedName = FoldedName(name, keepsCase: true),
                let foldedName = FoldedName(name)
            else { continue }
            cased.insert(casedName, at: index)
            if casedName != foldedName { folded.insert(foldedName, at: index) }
        }
        self.cased = cased
        self.folded = folded
    }

    /// Returns the index of the name that another one was probably meant to be, or `nil` if none is
    /// near.
    ///
    /// The order of preference is that of ``KnownNames``. If several names are equally near, the first
    /// one is found.
    ///
    /// - Complexity: O(bytes in the name), and O(1) for names over ``FoldedName/maxLength`` bytes.
    package func nearMiss(to name: String) -> Int? {
        guard let casedName = FoldedName(name, keepsCase: true), let foldedName = FoldedName(name)
        else { return nil }
        return cased.index(of: casedName)
            ?? first(cased.index(of: foldedName), folded.index(of: foldedName))
            ?? cased.index(oneEditFrom: casedName)
            ?? first(
                cased.index(oneEditFrom: foldedName),
                folded.index(oneEditFrom: foldedName)
            )
    }

    private func first(_ index: Int?, _ other: Int?) -> Int? {
        guard let index, let other else { return index ?? other }
        return min(index, other)
    }
}

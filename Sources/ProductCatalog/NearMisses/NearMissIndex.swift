/// An index of many names, such as the groups of a catalog, for finding the one that an unknown name
/// was probably meant to be in a time that doesn't depend on their number.
package final class NearMissIndex: Sendable {
    private let table: NearMissTable

    /// Creates an index. Names over ``FoldedName/maxLength`` bytes are left out.
    ///
    /// - Complexity: O(bytes in the names), in time and in memory.
    package init(_ names: some Sequence<String>) {
        var table = NearMissTable()
        for (index, name) in names.enumerated() {
            guard let forms = NearMissForms(name.utf8.span) else { continue }
            table.insert(forms, at: index)
        }
        self.table = table
    }

    /// Returns the index of the name that another one was probably meant to be, or `nil` if none is
    /// near.
    ///
    /// The order of preference is that of ``KnownNames``.
    ///
    /// - Complexity: O(bytes in the name), and O(1) for names over ``FoldedName/maxLength`` bytes.
    package func nearMiss(to name: String) -> Int? {
        NearMissForms(name.utf8.span).flatMap { table.nearMiss(to: $0) }
    }
}

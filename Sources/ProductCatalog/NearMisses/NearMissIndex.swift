/// An index of many names, such as the groups of a catalog, for finding the one that an unknown name
/// was probably meant to be in a time that doesn't depend on their number.
///
/// ```swift
/// let merchants = NearMissIndex(ids)
/// let suggestion = merchants.nearMiss(to: "12345").map { "did you mean `\(ids[$0])`?" }
/// ```
public final class NearMissIndex: Sendable {
    private let table: NearMissTable

    /// Creates an index. Names over 256 bytes are left out.
    ///
    /// - Parameter names: The names.
    /// - Complexity: O(bytes in the names), in time and in memory.
    public convenience init(_ names: some Sequence<String>) {
        var table = NearMissTable()
        for (index, name) in names.enumerated() {
            guard let forms = NearMissForms(name.utf8.span) else { continue }
            table.insert(forms, at: index)
        }
        self.init(table)
    }

    private init(_ table: NearMissTable) {
        self.table = table
    }

    /// Returns the position of the name that another one was probably meant to be, or `nil` if none
    /// is near.
    ///
    /// In order of preference: a name that differs only in spaces, `_`, `-`, normalization or a plural
    /// "s"; one that also differs in case; one that's one edit away, with or without the "s"; one that's
    /// one edit away and differs in case. A known name is near itself.
    ///
    /// - Parameter name: A name. One over 256 bytes has no near miss.
    /// - Complexity: O(bytes in the name), and O(1) for names over 256 bytes.
    public func nearMiss(to name: String) -> Int? {
        NearMissForms(name.utf8.span).flatMap { table.nearMiss(to: $0) }
    }
}

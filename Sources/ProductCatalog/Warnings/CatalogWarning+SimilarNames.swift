extension CatalogWarning {
    /// Returns names with the number of products that have each, such as "`Cards` (1 product) and
    /// `cards` (8 products)".
    static func list(of names: [(name: String, productCount: Int)]) -> String {
        let listed = names.prefix(maxListedNames)
        // Strings are equal if they differ only in normalization, which a reader can't see either.
        let isVisible = Set(listed.map { $0.name }).count == listed.count
        var items = listed.map { name, count in
            let name = isVisible ? name.visible : name.escapedAsASCII
            return "`\(name)` (\(count) product\(count == 1 ? "" : "s"))"
        }
        if names.count > items.count { items.append("\(names.count - items.count) more") }
        return items.list(lastSeparator: "and")
    }

    /// The number of names up to which a message lists all.
    private static let maxListedNames = 10
}

extension String {
    /// This name with escape sequences for all but ASCII, such as `caf\u{E9}`.
    fileprivate var escapedAsASCII: String {
        unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}

extension CatalogWarning {
    /// Returns a warning for each set of groups whose ids differ only in case, spacing or
    /// normalization.
    ///
    /// Ids over ``FoldedName/maxLength`` bytes aren't compared, which bounds the cost of
    /// normalization.
    ///
    /// - Parameters:
    ///   - groups: The ids of the groups, in ascending order.
    ///   - products: The products that are in the groups.
    /// - Complexity: O(bytes in the ids + products and their groups), plus the time to sort the
    ///   warnings.
    static func similarGroups(
        _ groups: [PaymentProductGroup.ID],
        of products: [PaymentProduct]
    ) -> [CatalogWarning] {
        var clusters: [FoldedName: [PaymentProductGroup.ID]] = [:]
        for group in groups {
            guard let name = FoldedName(group.rawValue, keepsPlural: true) else { continue }
            clusters[name, default: []].append(group)
        }
        let similar = clusters.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        guard !similar.isEmpty else { return [] }
        var counts: [PaymentProductGroup.ID: Int] = [:]
        for group in similar.joined() { counts[group] = 0 }
        for product in products {
            for group in product.groups { counts[group]? += 1 }
        }
        return similar.map { groups in
            CatalogWarning(
                .similarGroups,
                path: "paymentProducts.paymentProductGroups",
                message: "groups \(list(of: groups, counts)) differ only in case, spacing or "
                    + "normalization, so a filter that names one misses the rest: use one id"
            )
        }
    }

    /// Returns ids with the number of products in each, such as "`Cards` (1 product) and `cards` (8
    /// products)".
    private static func list(
        of groups: [PaymentProductGroup.ID],
        _ counts: [PaymentProductGroup.ID: Int]
    ) -> String {
        let listed = groups.prefix(maxListedGroups)
        let names = listed.map(\.rawValue)
        // Strings are equal if they differ only in normalization, which a reader can't see either.
        let isVisible = Set(names).count == names.count
        var items = listed.map { group in
            let name = isVisible ? group.rawValue.visible : group.rawValue.escapedAsASCII
            // coverage: unreachable because each group has products.
            let count = counts[group, default: 0]
            return "`\(name)` (\(count) product\(count == 1 ? "" : "s"))"
        }
        if groups.count > items.count { items.append("\(groups.count - items.count) more") }
        return items.list(lastSeparator: "and")
    }

    /// The number of groups up to which a message lists all.
    private static let maxListedGroups = 10
}

extension String {
    /// This name with escape sequences for all but ASCII, such as `caf\u{E9}`.
    fileprivate var escapedAsASCII: String {
        unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}

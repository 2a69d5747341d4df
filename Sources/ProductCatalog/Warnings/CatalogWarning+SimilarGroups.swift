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
            // coverage: unreachable because each group has products.
            let names = groups.map { (name: $0.rawValue, productCount: counts[$0, default: 0]) }
            return CatalogWarning(
                .similarGroups,
                path: "paymentProducts.paymentProductGroups",
                message: "groups \(list(of: names)) differ only in case, spacing or "
                    + "normalization, so a filter that names one misses the rest: use one id"
            )
        }
    }
}

extension CatalogWarning {
    /// Returns a warning for each set of attributes whose names are alike: equal but for case,
    /// spacing, normalization or a plural "s", or one edit apart.
    ///
    /// Names over ``FoldedName/maxLength`` bytes aren't compared, which bounds the cost of
    /// normalization.
    ///
    /// - Parameters:
    ///   - attributes: The names of the attributes, in ascending order.
    ///   - products: The products whose rules or conditions have the attributes.
    /// - Complexity: O(bytes in the names + products, their conditions and attributes).
    static func similarAttributes(
        _ attributes: [AttributeName],
        of products: [PaymentProduct]
    ) -> [CatalogWarning] {
        guard attributes.count > 1 else { return [] }
        let similar = attributes.similarNames
        guard !similar.isEmpty else { return [] }
        let counts = productCounts(of: similar.joined(), in: products)
        return similar.map { attributes in
            // coverage: unreachable because each attribute is in a product.
            let names = attributes.map { (name: $0.rawValue, productCount: counts[$0, default: 0]) }
            return CatalogWarning(
                .similarAttributes,
                path: "paymentProducts.**.attributes",
                message: "attributes \(list(of: names)) have similar names, and a rule about one "
                    + "doesn't restrict a payment context that has another: use one name if they "
                    + "mean the same"
            )
        }
    }

    /// Returns how many products have each attribute in their rules or conditions.
    private static func productCounts(
        of attributes: some Sequence<AttributeName>,
        in products: [PaymentProduct]
    ) -> [AttributeName: Int] {
        var counts: [AttributeName: Int] = [:]
        for attribute in attributes { counts[attribute] = 0 }
        // A span lends each product. An array would copy it.
        let products = products.span
        for position in products.indices {
            var names = Set(products[position].rules.attributes.keys)
            for condition in products[position].conditions ?? [] {
                names.formUnion(condition.attributes.keys)
            }
            for name in names { counts[name]? += 1 }
        }
        return counts
    }
}

extension [AttributeName] {
    /// The sets of names that are alike. Each name that's near another is in one of them.
    ///
    /// - Complexity: O(bytes in the names).
    fileprivate var similarNames: [[AttributeName]] {
        let forms = map { NearMissForms($0.rawValue.utf8.span) }
        // For each name, the first one of its set. A table has only the names on one side of a name,
        // so that it doesn't find the name itself.
        var firsts = Array<Int>(indices)
        var hasOthers = [Bool](repeating: false, count: count)
        var earlier = NearMissTable()
        for (index, forms) in forms.enumerated() {
            guard let forms else { continue }
            if let near = earlier.nearMiss(to: forms) {
                firsts[index] = firsts[near]
                hasOthers[index] = true
                hasOthers[near] = true
            }
            earlier.insert(forms, at: index)
        }
        // A later name that was found near another one may be near several.
        var later = NearMissTable()
        for (index, forms) in forms.enumerated().reversed() {
            guard let forms else { continue }
            if !hasOthers[index], let near = later.nearMiss(to: forms) {
                firsts[index] = firsts[near]
            }
            later.insert(forms, at: index)
        }
        return Dictionary(grouping: indices, by: { firsts[$0] }).values
            .filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
            .map { $0.map { self[$0] } }
    }
}

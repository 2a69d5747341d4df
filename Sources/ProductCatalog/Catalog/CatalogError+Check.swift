extension CatalogError {
    /// Checks products before a catalog is made of them.
    ///
    /// - Throws: an error with every fault, in the order of the products
    static func check(_ products: [PaymentProduct]) throws(CatalogError) {
        let firstPositions = firstPositions(ofRepeatedIDsIn: products)
        // Through a span products are looked at where they are; out of the array each would be copied.
        let products = products.span
        var faults: [Fault] = []
        for position in products.indices {
            let id = products[position].id
            if let first = firstPositions[id], first < position {
                let kind = Kind.duplicateProduct(firstPosition: first)
                faults.append(Fault(kind: kind, product: id, position: position))
            }
            for kind in products[position].faults {
                faults.append(Fault(kind: kind, product: id, position: position))
            }
        }
        guard faults.isEmpty else { throw CatalogError(faults: faults) }
    }

    /// Where each id that may stand there more than once stands first. Ids in ascending order need no
    /// looking up.
    private static func firstPositions(
        ofRepeatedIDsIn products: [PaymentProduct]
    ) -> [PaymentProduct.ID: Int] {
        let isAscending = products.indices.dropFirst().allSatisfy {
            products[$0 - 1].id < products[$0].id
        }
        guard !isAscending else { return [:] }
        var positions = [PaymentProduct.ID: Int](minimumCapacity: products.count)
        for position in products.indices where positions[products[position].id] == nil {
            positions[products[position].id] = position
        }
        return positions
    }
}

extension PaymentProduct {
    /// What is wrong with this product by itself.
    fileprivate var faults: [CatalogError.Kind] {
        var faults: [CatalogError.Kind] = []
        if !ID.validRange.contains(id.rawValue) { faults.append(.idOutOfRange) }
        if groups.contains(where: \.rawValue.isEmpty) { faults.append(.emptyGroupName) }
        faults += repeatedGroups.map { .duplicateGroup($0) }
        if let fault = rules.amountLimits.contradiction(in: nil) { faults.append(fault) }
        guard !rules.amountLimitsByCurrency.isEmpty else { return faults }
        for (currency, limits) in rules.amountLimitsByCurrency.sorted(by: { $0.key < $1.key }) {
            if let fault = limits.contradiction(in: currency) { faults.append(fault) }
        }
        return faults
    }

    /// The groups that the product names more than once, each once.
    private var repeatedGroups: [PaymentProductGroup.ID] {
        guard groups.count > 1 else { return [] }
        // A few names are compared with one another; looking up each would take longer.
        guard
            groups.count > 32
                || groups.indices.contains(where: { groups[..<$0].contains(groups[$0]) })
        else { return [] }
        var seen: [PaymentProductGroup.ID: Int] = [:]
        return groups.filter { group in
            seen[group, default: 0] += 1
            return seen[group] == 2
        }
    }
}

extension AmountLimits {
    /// The fault of limits that no amount lies within.
    fileprivate func contradiction(in currency: CurrencyCode?) -> CatalogError.Kind? {
        guard let minimum, let maximum, minimum > maximum else { return nil }
        return .minimumAboveMaximum(minimum: minimum, maximum: maximum, currency: currency)
    }
}

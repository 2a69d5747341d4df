extension CatalogError {
    /// Checks products before a catalog is made of them.
    ///
    /// - Throws: an error with every fault, in the order of the products
    static func check(_ products: [PaymentProduct]) throws(CatalogError) {
        var faults: [Fault] = []
        var positions: [PaymentProduct.ID: Int] = [:]
        positions.reserveCapacity(products.count)
        for (position, product) in products.enumerated() {
            var kinds = product.faults
            if let first = positions[product.id] {
                kinds.insert(.duplicateProduct(firstPosition: first), at: 0)
            } else {
                positions[product.id] = position
            }
            for kind in kinds {
                faults.append(Fault(kind: kind, product: product.id, position: position))
            }
        }
        guard faults.isEmpty else { throw CatalogError(faults: faults) }
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
        for (currency, limits) in rules.amountLimitsByCurrency.sorted(by: { $0.key < $1.key }) {
            if let fault = limits.contradiction(in: currency) { faults.append(fault) }
        }
        return faults
    }

    /// The groups that the product names more than once, each once.
    private var repeatedGroups: [PaymentProductGroup.ID] {
        guard groups.count > 1 else { return [] }
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

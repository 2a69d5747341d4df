extension CatalogError {
    /// Checks products before a catalog is made of them.
    ///
    /// - Throws: an error with every fault, in the order of the products
    static func check(_ products: [PaymentProduct]) throws(CatalogError) {
        // Through a span products are looked at where they are; out of the array each would be
        // copied.
        let products = products.span
        var faults: [Fault] = []
        var firstPositions: [PaymentProduct.ID: Int]?
        for position in products.indices {
            let id = products[position].id
            // As long as ids ascend none can stand there twice, and none has to be looked up.
            if firstPositions == nil, position > 0, id <= products[position - 1].id {
                firstPositions = products.positions(before: position)
            }
            func add(_ kind: Kind) {
                faults.append(Fault(kind: kind, product: id, position: position))
            }
            if let first = firstPositions?[id] {
                add(.duplicateProduct(firstPosition: first))
            } else {
                firstPositions?[id] = position
            }
            if !PaymentProduct.ID.validRange.contains(id.rawValue) { add(.idOutOfRange) }
            products.forEachFaultOfGroups(at: position, add)
            products.forEachFaultOfLimits(at: position, add)
        }
        guard faults.isEmpty else { throw CatalogError(faults: faults) }
    }
}

extension Span<PaymentProduct> {
    /// The positions of the products before one, whose ids are all different.
    fileprivate func positions(before end: Int) -> [PaymentProduct.ID: Int] {
        var positions = [PaymentProduct.ID: Int](minimumCapacity: count)
        for position in 0..<end { positions[self[position].id] = position }
        return positions
    }

    /// Visits what is wrong with the groups of a product.
    fileprivate func forEachFaultOfGroups(at position: Int, _ visit: (CatalogError.Kind) -> Void) {
        if self[position].groups.span.hasEmptyName { visit(.emptyGroupName) }
        if self[position].groups.span.mayRepeatName {
            for group in self[position].groups.repeated { visit(.duplicateGroup(group)) }
        }
    }

    /// Visits what is wrong with the limits of a product.
    @inline(__always)
    func forEachFaultOfLimits(at position: Int, _ visit: (CatalogError.Kind) -> Void) {
        if let fault = self[position].rules.amountLimits.contradiction(in: nil) { visit(fault) }
        guard !self[position].rules.amountLimitsByCurrency.isEmpty else { return }
        let limits = self[position].rules.amountLimitsByCurrency.sorted { $0.key < $1.key }
        for (currency, limits) in limits {
            if let fault = limits.contradiction(in: currency) { visit(fault) }
        }
    }
}

extension Span<PaymentProductGroup.ID> {
    /// Whether one of the names is empty, which names no group.
    var hasEmptyName: Bool {
        for place in indices where self[place].key.isEmpty { return true }
        return false
    }

    /// Whether a name stands there twice, or there are too many of them to compare each with all
    /// others.
    var mayRepeatName: Bool {
        guard count <= 32 else { return true }
        for place in indices.dropFirst() {
            for earlier in 0..<place where self[place] == self[earlier] { return true }
        }
        return false
    }
}

extension [PaymentProductGroup.ID] {
    /// The names that stand there more than once, each once.
    fileprivate var repeated: [PaymentProductGroup.ID] {
        var seen: [PaymentProductGroup.ID: Int] = [:]
        return filter { group in
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

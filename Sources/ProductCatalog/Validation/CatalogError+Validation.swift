extension CatalogError {
    /// Validates products before a catalog is created from them.
    ///
    /// - Throws: An error with every fault, in the order of the products.
    static func validate(_ products: [PaymentProduct]) throws(CatalogError) {
        // A span lends each product. An array would copy it.
        let products = products.span
        var faults: [Fault] = []
        var firstPositions = [PaymentProduct.ID: Int](minimumCapacity: products.count)
        for position in products.indices {
            let firstPosition = firstPositions[products[position].id]
            if firstPosition == nil { firstPositions[products[position].id] = position }
            guard firstPosition != nil || products.mayHaveFaults(at: position) else { continue }
            faults += products[position].faults(at: position, firstPosition: firstPosition)
        }
        guard faults.isEmpty else { throw CatalogError(faults: faults) }
    }
}

extension Span<PaymentProduct> {
    /// Returns whether a product may have a fault other than a duplicate id.
    ///
    /// It's checked for each product of a new catalog, and faults are only searched for if it's
    /// true. It has to be true for each kind of fault that `faults(at:firstPosition:)` returns.
    /// Properties of a product in a span are read without copying the product.
    @inline(__always)
    func mayHaveFaults(at position: Int) -> Bool {
        if !PaymentProduct.ID.validRange.contains(self[position].id.rawValue) { return true }
        if self[position].rules.amountLimits.isContradictory { return true }
        if !self[position].rules.amountLimitsByCurrency.isEmpty {
            let limits = self[position].rules.amountLimitsByCurrency.values
            if limits.contains(where: { $0.isContradictory }) { return true }
        }
        if !self[position].rules.attributes.isEmpty, hasFaultyRules(at: position) { return true }
        if self[position].conditions != nil, hasFaultyRules(at: position) { return true }
        let groups = self[position].groups.span
        return groups.hasEmptyName || groups.mayHaveDuplicates
    }

    /// Returns whether the base rules or a condition of a product have a fault. This copies the rules.
    @inline(never)
    private func hasFaultyRules(at position: Int) -> Bool {
        let conditions = self[position].conditions ?? []
        return self[position].rules.hasFaults || conditions.contains { $0.hasFaults }
    }
}

extension PaymentProduct {
    /// Returns what is wrong with this product.
    ///
    /// - Parameters:
    ///   - position: The position of the product among those given.
    ///   - firstPosition: The position of an earlier product with the same id.
    fileprivate func faults(at position: Int, firstPosition: Int?) -> [CatalogError.Fault] {
        var faults: [CatalogError.Fault] = []
        func append(_ code: CatalogError.Code, _ key: String, _ message: String) {
            faults.append(
                CatalogError.Fault(
                    code: code,
                    product: id,
                    position: position,
                    path: "paymentProducts[\(position)].\(key)",
                    message: message
                )
            )
        }
        if let firstPosition {
            append(
                .duplicateProduct,
                "id",
                "product \(id) is already at paymentProducts[\(firstPosition)]: remove one of them"
            )
        }
        if !ID.validRange.contains(id.rawValue) {
            append(
                .idOutOfRange,
                "id",
                "id `\(id)` is out of range: use an id from \(ID.validRange.lowerBound) to "
                    + "\(ID.validRange.upperBound)"
            )
        }
        if groups.span.hasEmptyName {
            append(
                .emptyGroupName,
                "paymentProductGroups",
                "product \(id) lists a group with an empty name: name the group or remove it"
            )
        }
        for group in groups.duplicates {
            append(
                .duplicateGroup,
                "paymentProductGroups",
                "product \(id) lists group `\(group.rawValue.visible)` more than once: list it once"
            )
        }
        for fault in rules.faults(of: "product \(id)") {
            append(fault.code, fault.key, fault.message)
        }
        for (index, condition) in (conditions ?? []).enumerated() where condition.hasFaults {
            let key = "conditions[\(index)]"
            for fault in condition.faults(of: "\(key) of product \(id)") {
                append(fault.code, "\(key).\(fault.key)", fault.message)
            }
        }
        return faults
    }
}

extension [PaymentProductGroup.ID] {
    /// The ids that occur more than once, each once.
    fileprivate var duplicates: [PaymentProductGroup.ID] {
        var counts: [PaymentProductGroup.ID: Int] = [:]
        return filter { group in
            counts[group, default: 0] += 1
            return counts[group] == 2
        }
    }
}

extension Span<PaymentProductGroup.ID> {
    /// Whether one of the ids is empty.
    fileprivate var hasEmptyName: Bool {
        for position in indices where self[position].string.key.isEmpty { return true }
        return false
    }

    /// Whether an id occurs twice, or there are too many of them to compare each pair.
    @inline(__always)
    fileprivate var mayHaveDuplicates: Bool {
        guard count > 1 else { return false }
        guard count <= 32 else { return true }
        for position in indices.dropFirst() {
            for earlier in 0..<position where self[position] == self[earlier] { return true }
        }
        return false
    }
}

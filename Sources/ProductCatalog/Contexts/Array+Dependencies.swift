extension [ContextBox] {
    /// Returns the parts that matter: those of which changing the value in some context moves it into a
    /// box, or out of all boxes.
    ///
    /// - Parameter parts: The parts to examine.
    /// - Complexity: O(values × log(values)), and as for ``cover(_:limit:)`` for each part that some boxes
    ///   restrict in such a way that every value is in one of them.
    func dependencies(
        among parts: [ContextPart],
        limit: inout WorkLimit
    ) throws(IntricacyError) -> Set<ContextPart> {
        var restrictingCounts: [ContextPart: Int] = [:]
        for box in self {
            for part in box.restrictedParts { restrictingCounts[part, default: 0] += 1 }
        }
        var dependencies: Set<ContextPart> = []
        for part in parts {
            guard let count = restrictingCounts[part] else { continue }
            if count == self.count, lackValues(of: part) {
                dependencies.insert(part)
            } else if try depend(on: part, limit: &limit) {
                dependencies.insert(part)
            }
        }
        return dependencies
    }

    /// Returns whether some value of a part is in none of the boxes, all of which restrict it.
    private func lackValues(of part: ContextPart) -> Bool {
        switch part {
        case .country: AllowedValues.union(of: lazy.map { $0.countries }) != .all
        case .currency: AllowedValues.union(of: lazy.map { $0.currencies }) != .all
        case .amount: !lazy.map { $0.amounts }.coverAllAmounts
        // coverage: unreachable because every context has the flags.
        case .recurring, .installments: false
        // Rules list values of attributes, and a list never has all of them.
        case .attribute: true
        }
    }

    /// Returns whether the boxes don't cover one of them with all values of a part.
    private func depend(
        on part: ContextPart,
        limit: inout WorkLimit
    ) throws(IntricacyError) -> Bool {
        for box in self {
            try limit.spend(1)
            guard box.restricts(part) else { continue }
            try limit.spend(box.storedCount)
            if try !cover(box.widened(in: part), limit: &limit) { return true }
        }
        return false
    }
}

extension ContextBox {
    fileprivate func restricts(_ part: ContextPart) -> Bool {
        switch part {
        case .country: countries != .all
        case .currency: currencies != .all
        case .amount: amounts != .min ... .max
        // coverage: unreachable because every context has the flags.
        case .recurring, .installments: false
        case .attribute(let name): attributes[name] != nil
        }
    }
}

extension ContextBox {
    /// Whether the box contains no context.
    var isEmpty: Bool {
        countries.isEmpty || currencies.isEmpty || recurring.isEmpty || installments.isEmpty
            || attributes.values.contains { $0.isEmpty }
    }

    /// The number of values that are listed or excepted, and one for the rest.
    var storedCount: WideInt {
        attributes.values.reduce(1 + countries.storedCount + currencies.storedCount) {
            $0 + 1 + $1.storedCount
        }
    }

    /// The number of values that are compared to learn whether two boxes overlap, at most.
    func comparisonCost(with other: ContextBox) -> WideInt {
        min(storedCount, other.storedCount)
    }

    /// Returns the number of values that subtracting another box copies or compares. There may be a copy
    /// of this box for each attribute of the other one.
    func subtractionCost(of other: ContextBox) -> WideInt {
        storedCount * WideInt(1 + other.attributes.count) + other.storedCount
    }

    /// The parts of which the box doesn't allow all values, in ascending order.
    package var restrictedParts: [ContextPart] {
        var parts: [ContextPart] = []
        if countries != .all { parts.append(.country) }
        if currencies != .all { parts.append(.currency) }
        if amounts != .min ... .max { parts.append(.amount) }
        if recurring != .all { parts.append(.recurring) }
        if installments != .all { parts.append(.installments) }
        return parts + attributes.keys.sorted().map { .attribute($0) }
    }

    /// The number of parts of which the box doesn't allow all values.
    var restrictedPartCount: Int {
        attributes.count + (countries == .all ? 0 : 1) + (currencies == .all ? 0 : 1)
            + (amounts == .min ... .max ? 0 : 1) + (recurring == .all ? 0 : 1)
            + (installments == .all ? 0 : 1)
    }

    /// Returns the box with all values of a part.
    package func widened(in part: ContextPart) -> ContextBox {
        var box = self
        switch part {
        case .country: box.countries = .all
        case .currency: box.currencies = .all
        case .amount: box.amounts = .min ... .max
        case .recurring: box.recurring = .all
        case .installments: box.installments = .all
        case .attribute(let name):
            // Removing what isn't there would copy the others.
            if attributes[name] != nil { box.attributes[name] = nil }
        }
        return box
    }

    /// The values of an attribute.
    func values(of name: AttributeName) -> AllowedValues<AttributeValue> {
        attributes[name] ?? .all
    }

    /// Returns whether the box has no context in common with another one.
    ///
    /// - Complexity: O(values).
    func isDisjoint(with other: ContextBox) -> Bool {
        !amounts.overlaps(other.amounts)
            || countries.isDisjoint(with: other.countries)
            || currencies.isDisjoint(with: other.currencies)
            || recurring.isDisjoint(with: other.recurring)
            || installments.isDisjoint(with: other.installments)
            || attributes.contains { $0.value.isDisjoint(with: other.values(of: $0.key)) }
    }

    /// Returns the contexts in both boxes, or `nil` if there are none.
    ///
    /// - Complexity: O(values).
    package func intersection(_ other: ContextBox) -> ContextBox? {
        guard amounts.overlaps(other.amounts) else { return nil }
        var attributes = attributes
        for (name, values) in other.attributes {
            attributes[name] = attributes[name]?.intersection(values) ?? values
        }
        let common = ContextBox(
            countries: countries.intersection(other.countries),
            currencies: currencies.intersection(other.currencies),
            amounts: amounts.clamped(to: other.amounts),
            recurring: recurring.intersection(other.recurring),
            installments: installments.intersection(other.installments),
            attributes: attributes
        )
        return common.isEmpty ? nil : common
    }

    /// Returns the contexts that aren't in another box, as boxes that don't overlap: one for each
    /// part of which this box allows values that the other one doesn't, and two for amounts on both
    /// sides of the other's.
    ///
    /// - Complexity: O(parts × values).
    package func subtracting(_ other: ContextBox) -> [ContextBox] {
        guard !isDisjoint(with: other) else { return [self] }
        var pieces: [ContextBox] = []
        var rest = self
        func split(_ outside: Bool, _ setOutside: (inout ContextBox) -> Void) {
            guard outside else { return }
            var piece = rest
            setOutside(&piece)
            pieces.append(piece)
        }
        split(!other.countries.isSuperset(of: countries)) {
            $0.countries = countries.subtracting(other.countries)
        }
        rest.countries = countries.intersection(other.countries)
        split(!other.currencies.isSuperset(of: currencies)) {
            $0.currencies = currencies.subtracting(other.currencies)
        }
        rest.currencies = currencies.intersection(other.currencies)
        split(amounts.lowerBound < other.amounts.lowerBound) {
            $0.amounts = amounts.lowerBound...other.amounts.lowerBound - 1
        }
        split(amounts.upperBound > other.amounts.upperBound) {
            $0.amounts = other.amounts.upperBound + 1...amounts.upperBound
        }
        rest.amounts = amounts.clamped(to: other.amounts)
        split(!other.recurring.isSuperset(of: recurring)) {
            $0.recurring = recurring.subtracting(other.recurring)
        }
        rest.recurring = recurring.intersection(other.recurring)
        split(!other.installments.isSuperset(of: installments)) {
            $0.installments = installments.subtracting(other.installments)
        }
        rest.installments = installments.intersection(other.installments)
        for (name, others) in other.attributes.sorted(by: { $0.key < $1.key }) {
            let values = values(of: name)
            split(!others.isSuperset(of: values)) {
                $0.attributes[name] = values.subtracting(others)
            }
            rest.attributes[name] = values.intersection(others)
        }
        return pieces
    }
}

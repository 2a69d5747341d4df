import ProductCatalog

/// A change of a payment context for which it meets base rules and one condition.
///
/// Attributes that the base rules require to change are parts of every candidate. They aren't
/// repeated here, so that all candidates together take no more memory than the conditions.
struct ContextChangeCandidate {
    /// A part of the context, by its rank in the order of parts.
    struct Part: Hashable, Comparable {
        let rank: Int

        static let country = Part(rank: 0)
        static let currency = Part(rank: 1)
        static let amount = Part(rank: 2)
        static let recurring = Part(rank: 3)
        static let installments = Part(rank: 4)

        static func attribute(at position: Int) -> Part { Part(rank: 5 + position) }

        static func < (left: Part, right: Part) -> Bool { left.rank < right.rank }
    }

    /// An attribute by its position in the context, and its new value.
    typealias Attribute = (position: Int, value: AttributeValue)

    /// The parts that change, in ascending order.
    private(set) var parts: [Part] = []

    private(set) var country: CountryCode?

    private(set) var money = MoneyChange()

    /// The attributes that change, and those for which the condition requires another value than the
    /// base rules do, in ascending order.
    private(set) var attributes: [Attribute] = []

    init(
        country: CountryCode?,
        money: MoneyChange,
        isRecurringDropped: Bool,
        isInstallmentsDropped: Bool,
        attributes: [(attribute: Attribute, isRequired: Bool)]
    ) {
        self.country = country
        self.money = money
        if country != nil { parts.append(.country) }
        if money.currency != nil { parts.append(.currency) }
        if money.amount != nil { parts.append(.amount) }
        if isRecurringDropped { parts.append(.recurring) }
        if isInstallmentsDropped { parts.append(.installments) }
        for (attribute, isRequired) in attributes {
            self.attributes.append(attribute)
            if !isRequired { parts.append(.attribute(at: attribute.position)) }
        }
    }

    /// Returns whether all parts that another candidate changes are among those of this one.
    ///
    /// - Complexity: O(parts).
    func changesAllParts(of other: Self) -> Bool {
        var rest = ArraySlice(parts)
        for part in other.parts {
            guard let index = rest.firstIndex(where: { $0 >= part }), rest[index] == part else {
                return false
            }
            rest = rest[(index + 1)...]
        }
        return true
    }
}

extension ContextChangeCandidate {
    /// Returns whether a candidate comes before another: those of fewer parts first, then by their
    /// parts, then by the values of these.
    static func precedes(_ left: Self, _ right: Self) -> Bool {
        guard left.parts.count == right.parts.count else {
            return left.parts.count < right.parts.count
        }
        guard left.parts == right.parts else {
            return left.parts.lexicographicallyPrecedes(right.parts)
        }
        if let country = left.country, let other = right.country, country != other {
            return country < other
        }
        guard left.money == right.money else { return left.money < right.money }
        for (attribute, other) in zip(left.attributes, right.attributes) {
            // Where only one requires another value than the base rules do, that value comes later.
            guard attribute.position == other.position else {
                return attribute.position > other.position
            }
            guard attribute.value == other.value else { return attribute.value < other.value }
        }
        return left.attributes.count < right.attributes.count
    }
}

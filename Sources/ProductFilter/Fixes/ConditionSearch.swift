import ProductCatalog

/// Finds the changes of a payment context for which it meets base rules and one of several conditions.
struct ConditionSearch {
    private let base: PaymentProduct.Rules
    private let finder: ContextChangeFinder

    /// The values of attributes that the base rules require to change.
    private let required: [Int: AttributeValue]

    private var countries: PreferredCodes<CountryCode>
    private var money: MoneySearch

    init(
        _ base: PaymentProduct.Rules,
        _ required: [Int: AttributeValue],
        _ finder: ContextChangeFinder
    ) {
        self.base = base
        self.required = required
        self.finder = finder
        countries = PreferredCodes(base.allowedCountries, among: CountryCode.assignedFirst)
        money = MoneySearch(base, finder.context)
    }

    /// Returns the smallest changes for which the context meets the base rules and a condition. None if
    /// no change does, and two if it's either the currency or the amount.
    mutating func candidates(for condition: PaymentProduct.Rules) -> [ContextChangeCandidate] {
        let context = finder.context
        var country: CountryCode?
        if let current = context.country {
            let allowed = condition.allowedCountries
            if !allowed.contains(current) || !countries.allowed.contains(current) {
                country = countries.first(alsoIn: allowed)
                if country == nil { return [] }
            }
        }
        guard let attributes = attributes(for: condition) else { return [] }
        let isRecurringDropped =
            context.isRecurring && !(base.allowsRecurring && condition.allowsRecurring)
        let isInstallmentsDropped =
            context.isInstallments && !(base.allowsInstallments && condition.allowsInstallments)
        return money.changes(for: condition).map { change in
            ContextChangeCandidate(
                country: country,
                money: change,
                isRecurringDropped: isRecurringDropped,
                isInstallmentsDropped: isInstallmentsDropped,
                attributes: attributes
            )
        }
    }

    /// Returns the attributes that the condition requires to change, or to have another value than the
    /// base rules require. `nil` if an attribute has no value that both allow.
    ///
    /// - Complexity: O(values of the condition), and the time to sort the result.
    private func attributes(
        for condition: PaymentProduct.Rules
    ) -> [(attribute: ContextChangeCandidate.Attribute, isRequired: Bool)]? {
        var changes: [(attribute: ContextChangeCandidate.Attribute, isRequired: Bool)] = []
        for (name, values) in condition.attributes {
            guard let position = finder.position(of: name) else { continue }
            let requiredValue = required[position]
            if requiredValue == nil, values.contains(finder.value(at: position)) { continue }
            let baseValues = base.attributes[name]
            let common = values.lazy.filter { baseValues?.contains($0) != false }
            guard let value = common.min() else { return nil }
            if value == requiredValue { continue }
            changes.append(((position, value), requiredValue != nil))
        }
        return changes.sorted { $0.attribute.position < $1.attribute.position }
    }
}

import ProductCatalog

/// Finds the smallest changes of the currency and the amount of a payment context for which base rules
/// and a condition allow them.
struct MoneySearch {
    private let base: PaymentProduct.Rules
    private let currency: CurrencyCode?
    private let amount: WideInt?

    /// The currencies in which the base rules allow the amount.
    private var currenciesForAmount: PreferredCodes<CurrencyCode>

    /// The currencies to which the general limits of the base rules apply.
    private var currenciesWithoutLimits: PreferredCodes<CurrencyCode>

    /// The currencies with limits of their own in the base rules, in alphabetical order.
    private lazy var currenciesWithLimits: [(code: CurrencyCode, amounts: ClosedRange<WideInt>)] =
        base.amountLimitsByCurrency.filter { base.allows($0.key) }
        .map { ($0.key, $0.value.range) }
        .sorted { $0.0 < $1.0 }

    init(_ base: PaymentProduct.Rules, _ context: PaymentContext) {
        self.base = base
        currency = context.currency
        amount = context.amount
        let all = CurrencyCode.assignedFirst
        currenciesForAmount = PreferredCodes(base.currencies(allowing: context.amount), among: all)
        currenciesWithoutLimits = PreferredCodes(base.currenciesWithoutLimits, among: all)
    }

    /// Returns the smallest changes: the empty one if both rules allow the currency and the amount as
    /// they are, otherwise a change of the amount and one of the currency, and only if neither exists
    /// one of both. The list is empty if nothing helps.
    mutating func changes(for condition: PaymentProduct.Rules) -> [MoneyChange] {
        var changes: [MoneyChange] = []
        if currency.map({ base.allows($0) && condition.allows($0) }) ?? true {
            guard let amount else { return [MoneyChange()] }
            if let amounts = base.amounts(in: currency, sharedWith: condition) {
                if amounts.contains(amount) { return [MoneyChange()] }
                changes.append(MoneyChange(amount, nearestIn: amounts))
            }
        }
        let currencies = condition.currencies(allowing: amount)
        if let currency = currenciesForAmount.first(alsoIn: currencies) {
            changes.append(MoneyChange(to: currency))
        }
        guard changes.isEmpty, let amount, let currency = currency(for: condition),
            let amounts = base.amounts(in: currency, sharedWith: condition)
        else { return changes }
        return [MoneyChange(to: currency, amount, nearestIn: amounts)]
    }

    /// Returns the preferred currency in which both rules allow some amount.
    private mutating func currency(for condition: PaymentProduct.Rules) -> CurrencyCode? {
        func sharesAmounts(_ currency: CurrencyCode) -> Bool {
            base.allows(currency) && base.amounts(in: currency, sharedWith: condition) != nil
        }
        if let listed = condition.currencies { return listed.filter(sharesAmounts).min() }
        let limits = condition.amountLimitsByCurrency
        let amounts = condition.amountLimits.range
        let general =
            base.amountLimits.range.overlaps(amounts)
            ? currenciesWithoutLimits.first(alsoIn: .allBut(Set(limits.keys))) : nil
        // If all currencies but some have an amount, assigned ones come first.
        let isOpen = base.currencies == nil && general != nil
        func precedes(_ left: CurrencyCode, _ right: CurrencyCode) -> Bool {
            guard isOpen, left.isAssigned != right.isAssigned else { return left < right }
            return left.isAssigned
        }
        var candidates = limits.keys.filter(sharesAmounts)
        if let general { candidates.append(general) }
        for (code, range) in currenciesWithLimits
        where range.overlaps(amounts) && limits[code] == nil {
            candidates.append(code)
            // The others come later.
            if !isOpen || code.isAssigned { break }
        }
        return candidates.min(by: precedes)
    }
}

extension PaymentProduct.Rules {
    /// Returns whether a currency is allowed.
    fileprivate func allows(_ currency: CurrencyCode) -> Bool {
        currencies?.contains(currency) != false
    }

    /// Returns the amounts in a currency that other rules allow as well, or `nil` if there are none.
    fileprivate func amounts(
        in currency: CurrencyCode?,
        sharedWith other: borrowing Self
    ) -> ClosedRange<WideInt>? {
        let range = amountLimits(for: currency).range
        let others = other.amountLimits(for: currency).range
        return range.overlaps(others) ? range.clamped(to: others) : nil
    }

    /// Returns the currencies in which an amount is allowed, or all that are allowed without an amount.
    ///
    /// - Complexity: O(currencies).
    fileprivate func currencies(allowing amount: WideInt?) -> AllowedValues<CurrencyCode> {
        guard let amount else { return currencies.map { .only($0) } ?? .all }
        func allowsAmount(_ currency: CurrencyCode) -> Bool {
            amountLimits(for: currency).contains(amount)
        }
        if let currencies { return .only(currencies.filter(allowsAmount)) }
        let specific = Set(amountLimitsByCurrency.keys)
        let allowed = specific.filter(allowsAmount)
        return amountLimits.contains(amount)
            ? .allBut(specific.subtracting(allowed)) : .only(allowed)
    }

    /// The allowed currencies without limits of their own.
    fileprivate var currenciesWithoutLimits: AllowedValues<CurrencyCode> {
        let specific = Set(amountLimitsByCurrency.keys)
        return currencies.map { .only($0.subtracting(specific)) } ?? .allBut(specific)
    }
}

extension AmountLimits {
    /// The allowed amounts. A catalog rejects a minimum above the maximum.
    fileprivate var range: ClosedRange<WideInt> {
        (minimum ?? .min)...(maximum ?? .max)
    }
}

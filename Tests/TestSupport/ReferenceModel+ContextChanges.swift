public import ProductCatalog
public import ProductFilter

/// Changes of a payment context, found by trying all of them.
extension ReferenceModel {
    /// Returns every change of a payment context for which it allows a product, such that no change of
    /// some of its parts does. Of several values for the same parts, it's the best ones.
    ///
    /// - Parameters:
    ///   - product: A product that the context doesn't allow.
    ///   - context: The context.
    ///   - limit: The greatest number of contexts to try for the same parts.
    /// - Returns: The changes in the order of their parts, or `nil` if the limit is exceeded.
    public func contextChanges(
        toAllow product: PaymentProduct,
        in context: PaymentContext,
        limit: Int = .max
    ) -> [ContextChange]? {
        let values = TriedValues(of: product, in: context)
        var found: [ContextChange] = []
        for parts in SmallWorlds.subsets(of: values.parts).sorted(by: { $0.count < $1.count })
        where !found.contains(where: { Set($0.parts).isSubset(of: parts) }) {
            let contexts = values.contexts(changing: parts)
            guard contexts.count <= limit else { return nil }
            let best = (product.conditions ?? [PaymentProduct.Rules()]).compactMap { condition in
                values.best(
                    of: contexts.filter {
                        failures(of: product.rules, in: $0).isEmpty
                            && failures(of: condition, in: $0).isEmpty
                    },
                    for: condition
                )
            }
            .min { values.key(of: $0).lexicographicallyPrecedes(values.key(of: $1)) }
            if let best { found.append(ContextChange(from: context, to: best, parts: parts)) }
        }
        return found
    }
}

/// The values of the parts of a payment context that are tried: all that a product's rules name, and
/// one that they don't.
private struct TriedValues {
    let parts: [ContextPart]
    private let context: PaymentContext
    private var countries: [CountryCode] = []
    private var currencies: [CurrencyCode] = []
    private var amounts: [Int] = []
    private var attributes: [AttributeName: [AttributeValue]] = [:]
    private var namedCountries: Set<CountryCode> = []
    private var namedCurrencies: Set<CurrencyCode> = []

    init(of product: PaymentProduct, in context: PaymentContext) {
        self.context = context
        var parts: [ContextPart] = []
        if context.country != nil { parts.append(.country) }
        parts.append(.currency)
        if context.amount != nil { parts.append(.amount) }
        if context.isRecurring { parts.append(.recurring) }
        if context.isInstallments { parts.append(.installments) }
        self.parts = parts + context.attributes.map { .attribute($0.name) }
        for rules in [product.rules] + (product.conditions ?? []) {
            namedCountries.formUnion(rules.countries ?? [])
            namedCountries.formUnion(rules.exceptCountries ?? [])
            namedCurrencies.formUnion(rules.currencies ?? [])
            namedCurrencies.formUnion(rules.amountLimitsByCurrency.keys)
            for limits in [rules.amountLimits] + rules.amountLimitsByCurrency.values {
                amounts += [limits.minimum ?? .min, limits.maximum ?? .max]
            }
            for (name, values) in rules.attributes { attributes[name, default: []] += values }
        }
        countries = Self.tried(namedCountries)
        currencies = Self.tried(namedCurrencies)
        amounts = Array(Set(amounts))
        attributes = attributes.mapValues { Array(Set($0)) }
    }

    /// Returns codes with the first assigned one and the first unassigned one that aren't among them.
    private static func tried<Code: StandardCode>(_ named: Set<Code>) -> [Code] {
        let count = (0..<Code.length).reduce(1) { count, _ in count * 26 }
        let others = (0..<count).lazy.map { Code(ordinal: UInt16($0)) }
            .filter { !named.contains($0) }
        let first = [
            others.first { $0.isAssigned }, others.first { !$0.isAssigned },
        ]
        return named + first.compactMap(\.self)
    }

    /// Returns the context with every combination of values of some parts.
    func contexts(changing parts: [ContextPart]) -> [PaymentContext] {
        parts.reduce([context]) { contexts, part in
            contexts.flatMap { context in changes(of: part).map { context.applying($0) } }
        }
    }

    private func changes(of part: ContextPart) -> [ContextChange] {
        switch part {
        case .country: countries.map { ContextChange(country: $0) }
        case .currency: currencies.map { ContextChange(currency: $0) }
        case .amount: amounts.map { ContextChange(amount: $0) }
        case .recurring: [ContextChange(isRecurring: false)]
        case .installments: [ContextChange(isInstallments: false)]
        case .attribute(let name):
            (attributes[name] ?? []).map { ContextChange(attributes: [name: $0]) }
        }
    }

    /// Returns the best context of those that meet the base rules and a condition.
    func best(of contexts: [PaymentContext], for condition: PaymentProduct.Rules) -> PaymentContext?
    {
        // If any other code would do, too, assigned ones come first.
        let isCountryOpen = contexts.contains {
            $0.country.map { !namedCountries.contains($0) } ?? false
        }
        let isCurrencyOpen = contexts.contains {
            $0.currency.map { !namedCurrencies.contains($0) } ?? false
        }
        return contexts.min { left, right in
            let keys = [left, right].map { context in
                [
                    [isCountryOpen && context.country?.isAssigned == false ? 1 : 0],
                    utf8(context.country?.description ?? ""),
                    [isCurrencyOpen && context.currency?.isAssigned == false ? 1 : 0],
                ] + key(of: context).dropFirst()
            }
            return keys[0].lexicographicallyPrecedes(keys[1]) { $0.lexicographicallyPrecedes($1) }
        }
    }

    /// Returns the values of a context, such that better ones precede others.
    func key(of context: PaymentContext) -> [[UInt8]] {
        let amount = context.amount ?? 0
        let old = self.context.amount ?? 0
        let distance = UInt(bitPattern: amount > old ? amount &- old : old &- amount)
        return [
            utf8(context.country?.description ?? ""),
            utf8(context.currency?.description ?? ""),
            bigEndian(distance),
            bigEndian(UInt(bitPattern: amount) ^ (1 << (UInt.bitWidth - 1))),
        ] + context.attributes.map { Array($0.value.rawValue.utf8) }
    }

    private func bigEndian(_ number: UInt) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt(56 - 8 * $0)) }
    }
}

extension [[UInt8]] {
    fileprivate func lexicographicallyPrecedes(_ other: Self) -> Bool {
        lexicographicallyPrecedes(other) { $0.lexicographicallyPrecedes($1) }
    }
}

extension ContextChange {
    fileprivate init(
        from context: PaymentContext,
        to changed: PaymentContext,
        parts: [ContextPart]
    ) {
        self.init()
        for part in parts {
            switch part {
            case .country: country = changed.country
            case .currency: currency = changed.currency
            case .amount: amount = changed.amount
            case .recurring: isRecurring = changed.isRecurring
            case .installments: isInstallments = changed.isInstallments
            case .attribute(let name): attributes[name] = changed.attributes[name]
            }
        }
    }
}

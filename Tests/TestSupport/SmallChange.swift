public import ProductCatalog

/// A change of a small catalog, stored filters, and parts of a payment context: everything over so few
/// values that every fully known context can be tried.
public struct SmallChange: Sendable {
    /// The products before the change.
    public var old: [PaymentProduct]

    /// The products after the change.
    public var new: [PaymentProduct]

    /// The stored filters.
    public var layers: [PaymentProductFilters]

    /// The parts with which the compared contexts agree.
    public var context: PaymentContext

    /// Creates a random change from a seed. Most products are in both catalogs, and often with equal
    /// rules.
    public init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        old = []
        new = []
        for id in 1...5 {
            let product = PaymentProduct.small(id: id, using: &generator)
            var other = PaymentProduct.small(id: id, using: &generator)
            if Bool.random(using: &generator) { other.groups = product.groups }
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: other.rules = product.rules
            case 1: other.conditions = product.conditions
            case 2: (other.rules, other.conditions) = (product.rules, product.conditions)
            default: break
            }
            if Int.random(in: 0..<6, using: &generator) > 0 { old.append(product) }
            if Int.random(in: 0..<6, using: &generator) > 0 { new.append(other) }
        }
        let products = old
        layers = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            .random(for: products, using: &generator)
        }
        context = .any
        if Bool.random(using: &generator) { context = .small(using: &generator) }
    }

    /// Every distinguishable fully known context that agrees with ``context``.
    public var contexts: [PaymentContext] {
        let completions = Completions(distinguishedBy: old + new)
        let recurring =
            context.isRecurring
            ? [context] : completions.contexts(varying: .recurring, of: context)
        return recurring.flatMap { context in
            context.isInstallments
                ? [context] : completions.contexts(varying: .installments, of: context)
        }
        .flatMap { completions.completions(of: $0) }
    }
}

extension PaymentProduct {
    /// Creates a random product over two countries, two currencies, two amounts and one attribute.
    fileprivate static func small(
        id: Int,
        using generator: inout SeededGenerator
    ) -> PaymentProduct {
        let groups: [PaymentProductGroup.ID] = ["cards", "wallets"]
        let conditionCount = Int.random(in: -2...3, using: &generator)
        let share = Int.random(in: 2...5, using: &generator)
        return PaymentProduct(
            id: ID(id),
            groups: groups.filter { _ in Bool.random(using: &generator) },
            displayOrder: Int.random(in: 0...3, using: &generator),
            rules: .small(oneIn: share, using: &generator),
            conditions: conditionCount < 0
                ? nil : (0..<conditionCount).map { _ in .small(oneIn: share, using: &generator) }
        )
    }
}

extension PaymentProduct.Rules {
    /// Creates small random rules, each with a probability of 1 in `share`.
    fileprivate static func small(oneIn share: Int, using generator: inout SeededGenerator) -> Self
    {
        func isPresent() -> Bool { Int.random(in: 0..<share, using: &generator) == 0 }
        func subset<Value>(of values: [Value]) -> Set<Value> {
            Set(values.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 })
        }
        func limits() -> AmountLimits {
            let bounds: [(Int?, Int?)] = [(nil, 1), (1, 2), (2, nil), (1, 1), (nil, nil)]
            let bound = bounds[Int.random(in: 0..<bounds.count, using: &generator)]
            return AmountLimits(minimum: bound.0, maximum: bound.1)
        }
        var rules = Self(
            countries: isPresent() ? subset(of: ["AA", "BB"]) : nil,
            exceptCountries: isPresent() ? subset(of: ["AA", "BB"]) : nil,
            currencies: isPresent() ? subset(of: ["XXX", "YYY"]) : nil,
            allowsRecurring: !isPresent(),
            allowsInstallments: !isPresent(),
            attributes: isPresent() ? ["channel": subset(of: ["a", "b"])] : [:]
        )
        if isPresent() { rules.amountLimits = limits() }
        if isPresent() { rules.amountLimitsByCurrency["XXX"] = limits() }
        return rules
    }
}

extension PaymentContext {
    /// Creates a random context over the values of small products, and others.
    fileprivate static func small(using generator: inout SeededGenerator) -> PaymentContext {
        func optional<Value>(_ values: [Value]) -> Value? {
            Bool.random(using: &generator) ? nil : values.randomElement(using: &generator)
        }
        var context = PaymentContext(
            country: optional(["AA", "BB", "CC"]),
            currency: optional(["XXX", "YYY", "ZZZ"]),
            amount: optional([0, 1, 2, 3]),
            isRecurring: Int.random(in: 0..<4, using: &generator) == 0,
            isInstallments: Int.random(in: 0..<4, using: &generator) == 0
        )
        context.attributes["channel"] = optional(["a", "b", "c"])
        if Int.random(in: 0..<4, using: &generator) == 0 { context.attributes["other"] = "a" }
        return context
    }
}

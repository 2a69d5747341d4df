public import ProductCatalog

extension World {
    /// The catalog sizes at the boundaries of words and of the inline form.
    public static let boundarySizes = [0, 1, 63, 64, 65, 127, 128, 511, 512, 513]

    /// The catalog sizes of random worlds: the boundary sizes, many small ones and some large ones.
    public static let sizes =
        boundarySizes + (0..<60).map { $0 % 12 } + [200, 300, 1_000, 4_097]

    /// Creates a random world from a seed, with up to four layers and three contexts. Consecutive
    /// seeds cycle through ``sizes``.
    public init(seed: UInt64) {
        let productCount = Self.sizes[Int(seed % UInt64(Self.sizes.count))]
        self.init(seed: seed, productCount: productCount)
    }

    /// Creates a random world from a seed, with a number of products.
    public init(seed: UInt64, productCount: Int) {
        var generator = SeededGenerator(seed: seed)
        let products = PaymentProduct.random(count: productCount, using: &generator)
        let layers = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            PaymentProductFilters.random(for: products, using: &generator)
        }
        let contexts = [
            .any, PaymentContext.random(using: &generator), .random(using: &generator),
        ]
        let forms = ProductSet.Form.supported(productCount: productCount)
        self.init(
            products: products,
            layers: layers,
            contexts: contexts,
            form: forms.randomElement(using: &generator) ?? .automatic
        )
    }
}

/// The values in random worlds, few enough that rules and filters often match.
enum Pool {
    static let countries: [CountryCode] = ["BE", "DE", "NL", "US", "ZZ"]
    static let currencies: [CurrencyCode] = ["EUR", "JPY", "USD"]
    static let amounts = [Int.min, -1, 0, 1, 99, 100, 101, 5_000, 100_000, .max - 1, .max]
    /// Some ids look alike but differ in their bytes. Ids of more than 15 bytes are stored as a hash.
    static let groups: [PaymentProductGroup.ID] = [
        "cards", "Cards", "wallets", "bank transfers", "vouchers", "caf\u{e9}", "cafe\u{301}",
        "a name of more than fifteen bytes", "a name of more than fifteen byteS",
    ]
    static let attributeNames: [AttributeName] = [
        "channel", "caf\u{e9}", "cafe\u{301}", "a name of more than fifteen bytes",
    ]
    static let attributeValues: [AttributeValue] = [
        "", "web", "Web", "\u{e9}", "e\u{301}", "a value of more than fifteen bytes",
        "a value of more than fifteen byteS",
    ]
}

extension PaymentProduct {
    /// Creates random products with distinct ids.
    static func random(count: Int, using generator: inout SeededGenerator) -> [PaymentProduct] {
        // The catalog uses different tables for dense and for sparse ids.
        let maxID = Bool.random(using: &generator) ? 2 * count + 10 : ID.validRange.upperBound
        var ids: Set<Int> = []
        var products: [PaymentProduct] = []
        let groupShare = Int.random(in: 1...40, using: &generator)
        let ruleShare = Int.random(in: 1...10, using: &generator)
        while products.count < count {
            let id = Int.random(in: 1...maxID, using: &generator)
            guard ids.insert(id).inserted else { continue }
            products.append(
                PaymentProduct(
                    id: ID(id),
                    groups: Pool.groups.filter { _ in
                        Int.random(in: 0..<groupShare, using: &generator) == 0
                    },
                    displayOrder: Bool.random(using: &generator)
                        ? nil : Int.random(in: -3...max(3, count / 2), using: &generator),
                    rules: .random(oneIn: ruleShare, using: &generator),
                    conditions: Int.random(in: 0..<ruleShare, using: &generator) == 0
                        ? randomConditions(.random(in: 0...3, using: &generator), using: &generator)
                        : nil
                )
            )
        }
        // A catalog stores up to 512 conditions in another way than more.
        if Int.random(in: 0..<8, using: &generator) == 0, !products.isEmpty {
            products[0].conditions = randomConditions(600, using: &generator)
        }
        return products
    }

    /// Creates random conditions, of which most have few parts, so that contexts often meet one.
    private static func randomConditions(
        _ count: Int,
        using generator: inout SeededGenerator
    ) -> [PaymentProduct.Rules] {
        let share = Int.random(in: 2...8, using: &generator)
        return (0..<count).map { _ in
            .random(oneIn: share, using: &generator)
        }
    }
}

extension PaymentProduct.Rules {
    /// Creates random rules, each with a probability of 1 in `share`.
    static func random(oneIn share: Int, using generator: inout SeededGenerator) -> Self {
        func isPresent() -> Bool { Int.random(in: 0..<share, using: &generator) == 0 }
        func randomSubset<Value>(of values: [Value]) -> Set<Value> {
            Set(values.filter { _ in Bool.random(using: &generator) })
        }
        var rules = Self(
            countries: isPresent() ? randomSubset(of: Pool.countries) : nil,
            exceptCountries: isPresent() ? randomSubset(of: Pool.countries) : nil,
            currencies: isPresent() ? randomSubset(of: Pool.currencies) : nil,
            allowsRecurring: !isPresent(),
            allowsInstallments: !isPresent()
        )
        if isPresent() { rules.amountLimits = .random(using: &generator) }
        for currency in Pool.currencies where isPresent() {
            rules.amountLimitsByCurrency[currency] = .random(using: &generator)
        }
        for name in Pool.attributeNames where isPresent() {
            rules.attributes[name] = randomSubset(of: Pool.attributeValues)
        }
        return rules
    }
}

extension AmountLimits {
    /// Creates random limits, with any combination of bounds.
    static func random(using generator: inout SeededGenerator) -> AmountLimits {
        func amount() -> Int? { (Pool.amounts + [nil]).randomElement(using: &generator) ?? nil }
        let (first, second) = (amount(), amount())
        guard let first, let second else {
            return AmountLimits(minimum: first, maximum: second)
        }
        return AmountLimits(minimum: min(first, second), maximum: max(first, second))
    }
}

extension PaymentContext {
    /// Creates a random context.
    public static func random(using generator: inout SeededGenerator) -> PaymentContext {
        PaymentContext(
            country: (Pool.countries + [nil, "FR"]).randomElement(using: &generator) ?? nil,
            currency: (Pool.currencies + [nil, "CHF"]).randomElement(using: &generator) ?? nil,
            amount: (Pool.amounts + [nil]).randomElement(using: &generator) ?? nil,
            isRecurring: Bool.random(using: &generator),
            isInstallments: Bool.random(using: &generator),
            attributes: .random(using: &generator)
        )
    }
}

extension PaymentContext {
    /// Creates a random context that has all parts, and each attribute that random products name.
    public static func randomFullyKnown(using generator: inout SeededGenerator) -> PaymentContext {
        var context = PaymentContext.random(using: &generator)
        context.country = context.country ?? "FR"
        context.currency = context.currency ?? "CHF"
        context.amount = context.amount ?? 1_000
        for name in Pool.attributeNames where context.attributes[name] == nil {
            context.attributes[name] = Pool.attributeValues.randomElement(using: &generator)
        }
        return context
    }
}

extension PaymentContext.Attributes {
    /// Creates random attributes, with names and values of which some are in no catalog.
    static func random(using generator: inout SeededGenerator) -> Self {
        var attributes = Self()
        for name in Pool.attributeNames + ["Channel"] where Bool.random(using: &generator) {
            attributes[name] = (Pool.attributeValues + ["WEB"]).randomElement(using: &generator)
        }
        return attributes
    }
}

extension PaymentProductFilters {
    /// Creates random filters, of which three in four have a `restrictTo` and three in four an
    /// `exclude`.
    public static func random(
        for products: [PaymentProduct],
        using generator: inout SeededGenerator
    ) -> PaymentProductFilters {
        func filter(upTo count: Int) -> PaymentProductFilter? {
            Int.random(in: 0..<4, using: &generator) == 0
                ? nil : .random(for: products, upTo: count, using: &generator)
        }
        return PaymentProductFilters(
            restrictTo: filter(upTo: products.count * 2),
            exclude: filter(upTo: products.count / 2)
        )
    }
}

extension PaymentProductFilter {
    /// Creates a random filter with few or many entries, including unknown and duplicate ones.
    public static func random(
        for products: [PaymentProduct],
        upTo count: Int,
        using generator: inout SeededGenerator
    ) -> PaymentProductFilter {
        let maxCount = Bool.random(using: &generator) ? 4 : count + 1
        var ids = (0..<Int.random(in: 0...maxCount, using: &generator)).compactMap { _ in
            products.randomElement(using: &generator)?.id
        }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            let unknown: [PaymentProduct.ID] = [-1, 0, 1, 2_147_483_648, .init(rawValue: .max)]
            ids += unknown.shuffled(using: &generator).prefix(2)
        }
        let names = Pool.groups + ["unknown", "", "CARDS"]
        let groups = (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in
            names.randomElement(using: &generator)
        }
        return PaymentProductFilter(products: ids, groups: groups)
    }
}

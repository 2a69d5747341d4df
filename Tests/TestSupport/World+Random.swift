public import ProductCatalog
public import ProductFilter

extension World {
    /// The sizes of catalogs around which words and the form in place begin and end.
    public static let borderSizes = [0, 1, 63, 64, 65, 127, 128, 511, 512, 513]

    /// The sizes of random worlds: the border sizes, many small ones and some others.
    public static let sizes = borderSizes + (0..<60).map { $0 % 12 } + [200, 300, 1_000, 4_097]

    /// Makes the random world of a seed, with up to four layers and three contexts. Its size is the
    /// one of ``sizes`` whose turn it is.
    public init(seed: UInt64) {
        let productCount = Self.sizes[Int(seed % UInt64(Self.sizes.count))]
        self.init(seed: seed, productCount: productCount)
    }

    /// Makes the random world of a seed, with so many products.
    public init(seed: UInt64, productCount: Int) {
        var generator = SeededGenerator(seed: seed)
        let products = PaymentProduct.random(count: productCount, using: &generator)
        let layers = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            PaymentProductFilters.random(for: products, using: &generator)
        }
        let contexts = [
            .any, PaymentContext.random(using: &generator), .random(using: &generator),
        ]
        let forms = ProductSet.Form.allCases.filter { $0 != .inline || productCount <= 512 }
        self.init(
            products: products,
            layers: layers,
            contexts: contexts,
            form: forms.randomElement(using: &generator) ?? .chosen
        )
    }
}

/// What random worlds are made of: few enough that products and contexts meet.
enum Pool {
    static let countries: [CountryCode] = ["BE", "DE", "NL", "US", "ZZ"]
    static let currencies: [CurrencyCode] = ["EUR", "JPY", "USD"]
    static let amounts = [Int.min, -1, 0, 1, 99, 100, 101, 5_000, 100_000, .max - 1, .max]
    /// The last three differ in bytes only, or are too long to be compared as two words.
    static let groups: [PaymentProductGroup.ID] = [
        "cards", "Cards", "wallets", "bank transfers", "vouchers", "caf\u{e9}", "cafe\u{301}",
        "a name of more than fifteen bytes", "a name of more than fifteen byteS",
    ]
}

extension PaymentProduct {
    /// Makes random products, each with an id of its own.
    static func random(count: Int, using generator: inout SeededGenerator) -> [PaymentProduct] {
        // Ids close together are found by another table than ids far apart.
        let spread = Bool.random(using: &generator) ? 2 * count + 10 : ID.validRange.upperBound
        var ids: Set<Int> = []
        var products: [PaymentProduct] = []
        let groupShare = Int.random(in: 1...40, using: &generator)
        let ruleShare = Int.random(in: 1...10, using: &generator)
        while products.count < count {
            let id = Int.random(in: 1...spread, using: &generator)
            guard ids.insert(id).inserted else { continue }
            products.append(
                PaymentProduct(
                    id: ID(rawValue: id),
                    groups: Pool.groups.filter { _ in
                        Int.random(in: 0..<groupShare, using: &generator) == 0
                    },
                    displayOrder: Bool.random(using: &generator)
                        ? nil : Int.random(in: -3...max(3, count / 2), using: &generator),
                    rules: .random(oneIn: ruleShare, using: &generator)
                )
            )
        }
        return products
    }
}

extension PaymentProduct.Rules {
    /// Makes random rules, each kind of rule with a chance of one in `share`.
    static func random(oneIn share: Int, using generator: inout SeededGenerator) -> Self {
        func isThere() -> Bool { Int.random(in: 0..<share, using: &generator) == 0 }
        func some<Code>(_ codes: [Code]) -> Set<Code>? {
            isThere() ? Set(codes.filter { _ in Bool.random(using: &generator) }) : nil
        }
        var rules = Self(
            countries: some(Pool.countries),
            currencies: some(Pool.currencies),
            allowsRecurring: !isThere(),
            allowsInstallments: !isThere()
        )
        if isThere() { rules.amountLimits = .random(using: &generator) }
        for currency in Pool.currencies where isThere() {
            rules.amountLimitsByCurrency[currency] = .random(using: &generator)
        }
        return rules
    }
}

extension AmountLimits {
    /// Makes random limits, with either bound, both or none.
    static func random(using generator: inout SeededGenerator) -> AmountLimits {
        func amount() -> Int? { (Pool.amounts + [nil]).randomElement(using: &generator) ?? nil }
        let (one, other) = (amount(), amount())
        guard let one, let other else { return AmountLimits(minimum: one, maximum: other) }
        return AmountLimits(minimum: min(one, other), maximum: max(one, other))
    }
}

extension PaymentContext {
    /// Makes a random context.
    public static func random(using generator: inout SeededGenerator) -> PaymentContext {
        PaymentContext(
            country: (Pool.countries + [nil, "FR"]).randomElement(using: &generator) ?? nil,
            currency: (Pool.currencies + [nil, "CHF"]).randomElement(using: &generator) ?? nil,
            amount: (Pool.amounts + [nil]).randomElement(using: &generator) ?? nil,
            isRecurring: Bool.random(using: &generator),
            isInstallments: Bool.random(using: &generator)
        )
    }
}

extension PaymentProductFilters {
    /// Makes random filters; three in four have a `restrictTo`, and as many an `exclude`.
    public static func random(
        for products: [PaymentProduct],
        using generator: inout SeededGenerator
    ) -> PaymentProductFilters {
        func filter(_ share: Int) -> PaymentProductFilter? {
            Int.random(in: 0..<4, using: &generator) == 0
                ? nil : .random(for: products, upTo: share, using: &generator)
        }
        return PaymentProductFilters(
            restrictTo: filter(products.count * 2),
            exclude: filter(products.count / 2)
        )
    }
}

extension PaymentProductFilter {
    /// Makes a random filter: a few entries or many, some of them unknown, some there twice.
    public static func random(
        for products: [PaymentProduct],
        upTo count: Int,
        using generator: inout SeededGenerator
    ) -> PaymentProductFilter {
        let most = Bool.random(using: &generator) ? 4 : count + 1
        var ids = (0..<Int.random(in: 0...most, using: &generator)).compactMap { _ in
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

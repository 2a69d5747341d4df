/// When a product may be used: plain values, as each engine is told them.
struct ProductRules {
    /// `nil` is everywhere.
    let countries: Set<String>?
    let currencies: Set<String>?
    let minimum: Int?
    let maximum: Int?
    let allowsRecurring: Bool
    let allowsInstallments: Bool

    /// The number of this rule's countries and currencies among ``countryPools``,
    /// ``currencyPools``.
    let countryPool: Int
    let currencyPool: Int

    init(using generator: inout SeededGenerator) {
        countryPool = generator.chance(0.6) ? 0 : .random(in: 1...12, using: &generator)
        currencyPool = generator.chance(0.7) ? 0 : .random(in: 1...6, using: &generator)
        countries = Self.countryPools[countryPool]
        currencies = Self.currencyPools[currencyPool]
        minimum =
            generator.chance(0.7) ? nil : [50, 100, 500, 1000].randomElement(using: &generator)
        maximum =
            generator.chance(0.7)
            ? nil : [50_000, 100_000, 250_000, 500_000].randomElement(using: &generator)
        allowsRecurring = generator.chance(0.7)
        allowsInstallments = generator.chance(0.5)
    }

    func contains(_ amount: Int) -> Bool {
        (minimum ?? .min) <= amount && amount <= (maximum ?? .max)
    }

    func allows(_ context: Context) -> Bool {
        (countries?.contains(context.country) ?? true)
            && (currencies?.contains(context.currency) ?? true)
            && contains(context.amount)
            && (!context.isRecurring || allowsRecurring)
            && (!context.isInstallments || allowsInstallments)
    }

    static let countries = ["NL", "BE", "DE", "FR", "GB", "US", "ES", "IT", "PL", "SE"]
    static let currencies = ["EUR", "USD", "GBP", "PLN", "SEK"]

    static let countryPools: [Set<String>?] = pools(of: countries, count: 12, size: 6)
    static let currencyPools: [Set<String>?] = pools(of: currencies, count: 6, size: 3)

    private static func pools(of codes: [String], count: Int, size: Int) -> [Set<String>?] {
        var generator = SeededGenerator(seed: UInt64(count))
        return [nil] + (0..<count).map { _ in Set(codes.shuffled(using: &generator).prefix(size)) }
    }
}

/// What a payer is about to do.
struct Context {
    let country: String
    let currency: String
    let amount: Int
    let isRecurring: Bool
    let isInstallments: Bool

    init(using generator: inout SeededGenerator) {
        country = ProductRules.countries.randomElement(using: &generator) ?? "NL"
        currency = ProductRules.currencies.randomElement(using: &generator) ?? "EUR"
        amount = .random(in: 10...300_000, using: &generator)
        isRecurring = generator.chance(0.25)
        isInstallments = generator.chance(0.125)
    }
}

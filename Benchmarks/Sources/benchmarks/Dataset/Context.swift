/// A payment context in plain types.
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
        isRecurring = generator.bool(probability: 0.25)
        isInstallments = generator.bool(probability: 0.125)
    }
}

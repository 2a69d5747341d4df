/// A payment context in plain types.
struct Context: Equatable {
    let country: String
    let currency: String
    let amount: Int
    let isRecurring: Bool
    let isInstallments: Bool

    /// One value of each attribute. Only the contexts for products with attributes have some.
    var attributes: [String: String] = [:]

    init(using generator: inout SeededGenerator) {
        country = ProductRules.countries.randomElement(using: &generator) ?? "NL"
        currency = ProductRules.currencies.randomElement(using: &generator) ?? "EUR"
        amount = .random(in: 10...300_000, using: &generator)
        isRecurring = generator.bool(probability: 0.25)
        isInstallments = generator.bool(probability: 0.125)
    }

    /// Returns whether rules allow the context's attributes.
    ///
    /// - Parameter rules: The allowed values of each attribute that the rules name.
    func meets(_ rules: [String: Set<String>]) -> Bool {
        rules.allSatisfy { name, values in attributes[name].map(values.contains) ?? true }
    }
}

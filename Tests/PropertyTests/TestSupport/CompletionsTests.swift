import ProductCatalog
import TestSupport
import Testing

struct CompletionsTests {
    private static let product = PaymentProduct(
        id: 1,
        rules: PaymentProduct.Rules(
            exceptCountries: ["AA"],
            amountLimits: AmountLimits(minimum: 5),
            amountLimitsByCurrency: ["EUR": AmountLimits(maximum: .max)]
        ),
        conditions: [PaymentProduct.Rules(attributes: ["channel": ["web", "other"]])]
    )

    @Test func `each part has the values that rules name, and one that they don't`() {
        let completions = Completions(distinguishedBy: [Self.product])
        #expect(completions.countries == ["AA", "AB"])
        #expect(completions.currencies == ["EUR", "AAA"])
        #expect(completions.amounts == [.min, 4, 5, 6, .max - 1, .max])
        #expect(completions.attributes.map(\.name) == ["channel"])
        #expect(completions.attributes.map(\.values) == [["other", "web", "other!"]])
        #expect(completions.contexts.count == 2 * 2 * 6 * 3 * 4)
        #expect(Set(completions.contexts).count == completions.contexts.count)
    }

    @Test func `completions keep what a context has`() {
        let context = PaymentContext(country: "NL", amount: 3, isRecurring: true)
        let completions = Completions(distinguishedBy: [Self.product])
        #expect(completions.missingParts(of: context) == [.currency, .attribute("channel")])
        let contexts = completions.completions(of: context)
        #expect(contexts.count == 6)
        #expect(
            contexts.allSatisfy {
                $0.country == "NL" && $0.amount == 3 && $0.isRecurring && !$0.isInstallments
            }
        )
    }

    @Test func `a context meets rules if no part fails`() throws {
        try checkWorlds(seed: 940) { world in
            let model = world.referenceModel()
            return world.contexts.allSatisfy { context in
                world.products.prefix(20).allSatisfy { product in
                    ([product.rules] + (product.conditions ?? []).prefix(20)).allSatisfy {
                        ReferenceModel.meets($0, in: context)
                            == model.failures(of: $0, in: context).isEmpty
                    }
                }
            }
        }
    }
}

import ProductCatalog
import Testing

struct PaymentProductRulesTests {
    @Test func `the limits of a currency replace the general ones as a whole`() {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 100, maximum: 200),
            amountLimitsByCurrency: ["JPY": AmountLimits(minimum: 10_000), "USD": AmountLimits()]
        )
        #expect(rules.amountLimits(for: "JPY") == AmountLimits(minimum: 10_000))
        #expect(rules.amountLimits(for: "USD") == AmountLimits())
        #expect(rules.amountLimits(for: "EUR") == AmountLimits(minimum: 100, maximum: 200))
        #expect(rules.amountLimits(for: nil) == AmountLimits(minimum: 100, maximum: 200))
    }

    @Test func `rules without arguments don't constrain`() {
        let rules = PaymentProduct.Rules()
        #expect(rules.countries == nil && rules.currencies == nil)
        #expect(rules.amountLimits == AmountLimits() && rules.amountLimitsByCurrency.isEmpty)
        #expect(rules.allowsRecurring && rules.allowsInstallments)
    }
}

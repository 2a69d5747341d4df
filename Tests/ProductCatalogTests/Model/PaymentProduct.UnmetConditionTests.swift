import ProductCatalog
import Testing

struct PaymentProductUnmetConditionTests {
    private let product = PaymentProduct(
        id: 1,
        conditions: [
            PaymentProduct.Rules(countries: ["CH"], currencies: ["CHF"]),
            PaymentProduct.Rules(countries: ["NL"], amountLimits: AmountLimits(maximum: 100)),
            PaymentProduct.Rules(exceptCountries: ["DE"], attributes: ["channel": ["web"]]),
        ]
    )

    @Test func `nothing is unmet if one condition is met as a whole`() {
        #expect(product.unmetConditions(in: PaymentContext(country: "NL", amount: 100)) == nil)
        #expect(product.unmetConditions(in: .any) == nil)
        #expect(PaymentProduct(id: 1).unmetConditions(in: PaymentContext(country: "DE")) == nil)
        #expect(PaymentProduct(id: 1, conditions: [.init()]).unmetConditions(in: .any) == nil)
    }

    @Test func `parts of different conditions don't add up, and the nearest condition is first`() {
        let context = PaymentContext(
            country: "DE",
            currency: "EUR",
            amount: 101,
            attributes: ["channel": "web"]
        )
        let unmet = product.unmetConditions(in: context)
        #expect(unmet?.map(\.index) == [2, 0, 1])
        #expect(unmet?.first?.violations == [.unsupportedCountry("DE", allowed: .allBut(["DE"]))])
        #expect(
            unmet?.map(\.description) == [
                "needs a country other than DE; here: DE",
                "needs country CH; here: DE, and needs currency CHF; here: EUR",
                "needs country NL; here: DE, and needs an amount of at most 100; here: 101",
            ]
        )
    }

    @Test func `an empty list of conditions is never met`() {
        let product = PaymentProduct(id: 1, conditions: [])
        #expect(product.unmetConditions(in: .any) == [])
        #expect(product.unmetConditions(in: PaymentContext(country: "NL")) == [])
    }
}

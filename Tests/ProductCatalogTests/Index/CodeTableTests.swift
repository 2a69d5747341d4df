import ProductCatalog
import Testing

struct CodeTableTests {
    @Test func `adjacent codes are distinguished, also at the ends of the table`() throws {
        let limits = AmountLimits(maximum: 5)
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: PaymentProduct.Rules(countries: ["NL"])),
            PaymentProduct(id: 2, rules: PaymentProduct.Rules(countries: ["NM", "NL"])),
            PaymentProduct(id: 3, rules: PaymentProduct.Rules(currencies: ["EUR"])),
            PaymentProduct(id: 4, rules: PaymentProduct.Rules(currencies: ["EUS", "EUQ"])),
            PaymentProduct(
                id: 5,
                rules: PaymentProduct.Rules(amountLimitsByCurrency: ["EUR": limits, "EUS": limits])
            ),
        ])
        func allowed(in context: PaymentContext) -> [Int] {
            catalog[catalog.products(allowedIn: context)].map(\.id.rawValue)
        }
        #expect(allowed(in: PaymentContext(country: "NK")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "NL")) == [1, 2, 3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "NM")) == [2, 3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "NN")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "AA")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(country: "ZZ")) == [3, 4, 5])
        #expect(allowed(in: PaymentContext(currency: "EUQ", amount: 6)) == [1, 2, 4, 5])
        #expect(allowed(in: PaymentContext(currency: "EUR", amount: 6)) == [1, 2, 3])
        #expect(allowed(in: PaymentContext(currency: "EUS", amount: 6)) == [1, 2, 4])
        #expect(allowed(in: PaymentContext(currency: "EUT", amount: 6)) == [1, 2, 5])
        #expect(allowed(in: PaymentContext(currency: "AAA", amount: 6)) == [1, 2, 5])
        #expect(allowed(in: PaymentContext(currency: "ZZZ", amount: 6)) == [1, 2, 5])
    }
}

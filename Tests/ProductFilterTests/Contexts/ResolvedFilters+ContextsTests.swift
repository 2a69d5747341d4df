import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct ResolvedFiltersContextsTests {
    @Test func `contexts are those of the product if the filters admit it`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(
                id: 840,
                rules: PaymentProduct.Rules(
                    exceptCountries: ["TR"],
                    currencies: ["EUR", "USD"],
                    amountLimitsByCurrency: ["EUR": AmountLimits(minimum: 1_00, maximum: 8_000_00)],
                    allowsInstallments: false
                )
            )
        ])
        let boxes = try catalog.resolve([]).contexts(of: 840)
        #expect(
            Set(boxes) == [
                ContextBox(
                    countries: .allBut(["TR"]),
                    currencies: .only(["EUR"]),
                    amounts: 1_00...8_000_00,
                    installments: .only([false])
                ),
                ContextBox(
                    countries: .allBut(["TR"]),
                    currencies: .only(["USD"]),
                    installments: .only([false])
                ),
            ]
        )
        let excluded = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [840]))
        )
        #expect(try excluded.contexts(of: 840) == [])
        #expect(try catalog.resolve([]).contexts(of: 1) == [])
    }

    @Test func `a product that's too intricate is an error, unless the filters exclude it`() throws
    {
        let catalog = try PaymentProductCatalog([.intricate(id: 1)])
        #expect(throws: IntricacyError.self) { try catalog.resolve([]).contexts(of: 1) }
        let excluded = catalog.resolve(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [1]))
        )
        #expect(try excluded.contexts(of: 1) == [])
    }
}

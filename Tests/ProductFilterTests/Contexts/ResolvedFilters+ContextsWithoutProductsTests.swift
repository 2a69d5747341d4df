import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct ResolvedFiltersContextsWithoutProductsTests {
    @Test func `countries with the same currencies share a box`() throws {
        let boxes = try boxes([
            PaymentProduct.Rules(countries: ["NL", "BE"], currencies: ["EUR"]),
            PaymentProduct.Rules(countries: ["CH"]),
        ])
        #expect(
            boxes == [
                ContextBox(countries: .only(["BE", "NL"]), currencies: .allBut(["EUR"])),
                ContextBox(countries: .allBut(["BE", "CH", "NL"])),
            ]
        )
    }

    @Test func `a product without countries and currencies leaves nothing`() throws {
        #expect(try boxes([PaymentProduct.Rules(amountLimits: AmountLimits(maximum: 1))]) == [])
    }

    @Test func `exceptions add up`() throws {
        let boxes = try boxes([
            PaymentProduct.Rules(exceptCountries: ["TR", "NL"]),
            PaymentProduct.Rules(exceptCountries: ["NL", "BE"], currencies: ["EUR"]),
            PaymentProduct.Rules(countries: ["NL"], currencies: ["USD"]),
        ])
        #expect(
            boxes == [
                ContextBox(countries: .only(["NL"]), currencies: .allBut(["USD"])),
                ContextBox(countries: .only(["TR"]), currencies: .allBut(["EUR"])),
            ]
        )
    }

    @Test func `without products, nothing is available everywhere`() throws {
        #expect(try boxes([]) == [.all])
        #expect(try boxes([PaymentProduct.Rules(countries: [])]) == [.all])
    }

    @Test func `every code may be named`() throws {
        let countries = Set(CountryCode.allValues ?? [])
        let currencies = Set(CurrencyCode.allValues ?? [])
        let boxes = try boxes(
            ["NL", "BE"].map { country in
                PaymentProduct.Rules(
                    countries: countries.subtracting([country]),
                    currencies: currencies.subtracting(["EUR"])
                )
            } + countries.map { PaymentProduct.Rules(countries: [$0], currencies: ["USD"]) }
        )
        #expect(boxes == [ContextBox(currencies: .only(["EUR"]))])
    }

    private func boxes(_ rules: [PaymentProduct.Rules]) throws -> [ContextBox] {
        let products = rules.enumerated().map { offset, rules in
            PaymentProduct(id: PaymentProduct.ID(offset + 1), rules: rules)
        }
        return try PaymentProductCatalog(products).resolve([]).contextsWithoutProducts()
    }
}

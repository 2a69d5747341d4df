import ProductCatalog
import TestSupport
import Testing

/// What the warnings of a catalog have in common, and the warnings about it as a whole.
struct CatalogWarningTests {
    @Test func `a warning is a finding`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: PaymentProduct.Rules(countries: []))
        ])
        let warning: any Finding = try #require(catalog.warnings.first)
        #expect(warning.severity == .warning)
        #expect(warning.path == "paymentProducts[id=1].countries")
        #expect(
            warning.description
                == "paymentProducts[id=1].countries: product 1 has an empty list of "
                + "countries and isn't allowed in any: remove the list to allow all"
        )
    }

    @Test func `the codes are stable`() {
        #expect(
            CatalogWarning.Code.allCases.map(\.rawValue) == [
                "misspelledKey", "noProducts", "similarGroups", "similarAttributes", "noCountries",
                "noExceptCountries", "noCurrencies", "noAttributeValues", "noConditions",
                "unassignedCountry", "unassignedCurrency", "exceptedCountry", "zeroMaximum",
                "droppedLimit", "conflictingCondition", "coveredCondition", "uncomparedConditions",
            ]
        )
    }

    @Test func `a catalog without products has a warning`() throws {
        let warnings = try PaymentProductCatalog([PaymentProduct]()).warnings
        #expect(warnings.map(\.code) == [.noProducts])
        #expect(warnings.map(\.product) == [nil])
        #expect(warnings.map(\.path) == ["paymentProducts"])
        #expect(
            warnings.map(\.message) == [
                "the catalog has no products, so none is ever available: add products"
            ]
        )
    }

    @Test func `a catalog in order has no warnings`() throws {
        let rules = PaymentProduct.Rules(
            countries: ["NL", "GB"],
            currencies: ["EUR", "GBP"],
            amountLimits: AmountLimits(minimum: 100, maximum: 1000),
            amountLimitsByCurrency: ["GBP": AmountLimits(minimum: 1, maximum: 2000)]
        )
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "card", "wallets"], rules: rules),
            PaymentProduct(id: 840),
        ])
        #expect(catalog.warnings.isEmpty)
    }

    @Test func `warnings about the catalog come first, then products in display order`() throws {
        let rules = PaymentProduct.Rules(
            countries: ["UK", "EL"],
            currencies: [],
            amountLimits: AmountLimits(maximum: 0)
        )
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"], displayOrder: 2, rules: rules),
            PaymentProduct(id: 2, groups: ["Cards"], displayOrder: 1, rules: rules),
        ])
        let codes: [CatalogWarning.Code] = [
            .unassignedCountry, .unassignedCountry, .noCurrencies, .zeroMaximum,
        ]
        #expect(catalog.warnings.map(\.code) == [.similarGroups] + codes + codes)
        #expect(catalog.warnings.map(\.product) == [nil, 2, 2, 2, 2, 1, 1, 1, 1])
    }

    @Test func `the payment API's answers have warnings only about their groups`() throws {
        let first = try PaymentProductCatalog(json: VendorDocuments.firstGeneration)
        #expect(first.map(\.id) == [320, 1])
        #expect(first.warnings.isEmpty)
        let second = try PaymentProductCatalog(json: VendorDocuments.secondGeneration)
        #expect(second.map(\.label) == ["VISA", "Maestro", "iDEAL"])
        #expect(
            second.warnings.map(\.description) == [
                "paymentProducts.paymentProductGroups: groups `Cards` (1 product) and `cards` (1 "
                    + "product) differ only in case, spacing or normalization, so a filter that "
                    + "names one misses the rest: use one id"
            ]
        )
    }
}

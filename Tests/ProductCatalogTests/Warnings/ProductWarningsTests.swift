import ProductCatalog
import Testing

/// The warnings about one product.
struct ProductWarningsTests {
    /// Returns the warnings of a catalog with one product, one per line.
    private static func warnings(_ rules: PaymentProduct.Rules) throws -> String {
        try PaymentProductCatalog([PaymentProduct(id: 840, rules: rules)]).warnings
            .map { "\($0.code) at \($0)" }
            .joined(separator: "\n")
    }

    @Test func `an empty list of countries or currencies is valid, with a warning`() throws {
        let rules = PaymentProduct.Rules(countries: [], currencies: [])
        #expect(
            try Self.warnings(rules) == """
                noCountries at paymentProducts[id=840].countries: product 840 has an empty list \
                of countries and isn't allowed in any: remove the list to allow all
                noCurrencies at paymentProducts[id=840].currencies: product 840 has an empty list \
                of currencies and isn't allowed in any: remove the list to allow all
                """
        )
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 840, rules: rules)])
        #expect(catalog.products(allowedIn: PaymentContext(country: "NL")).isEmpty)
        #expect(catalog.products(allowedIn: .any).count == 1)
    }

    @Test func `an unassigned country only causes a warning`() throws {
        let rules = PaymentProduct.Rules(countries: ["NL", "UK", "EL", "EU"])
        #expect(
            try Self.warnings(rules) == """
                unassignedCountry at paymentProducts[id=840].countries[$='EL']: product 840 lists \
                `EL`, which isn't an assigned ISO 3166-1 code: use `GR`
                unassignedCountry at paymentProducts[id=840].countries[$='EU']: product 840 lists \
                `EU`, which isn't an assigned ISO 3166-1 code: list its member countries
                unassignedCountry at paymentProducts[id=840].countries[$='UK']: product 840 lists \
                `UK`, which isn't an assigned ISO 3166-1 code: use `GB`
                """
        )
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 840, rules: rules)])
        #expect(catalog.products(allowedIn: PaymentContext(country: "UK")).count == 1)
        #expect(catalog.products(allowedIn: PaymentContext(country: "GB")).isEmpty)
    }

    @Test func `a currency that isn't current only causes a warning`() throws {
        let rules = PaymentProduct.Rules(
            currencies: ["EUR", "DEM"],
            amountLimitsByCurrency: ["RMB": AmountLimits(maximum: 1)]
        )
        #expect(
            try Self.warnings(rules) == """
                unassignedCurrency at paymentProducts[id=840].currencies[$='DEM']: product 840 \
                lists `DEM`, which isn't a current ISO 4217 code: use `EUR`
                unassignedCurrency at paymentProducts[id=840].amountLimits.RMB: product 840 has \
                amount limits in `RMB`, which isn't a current ISO 4217 code: use `CNY`
                """
        )
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 840, rules: rules)])
        #expect(catalog.products(allowedIn: PaymentContext(currency: "DEM")).count == 1)
    }

    @Test func `a maximum of 0 or less has a warning, in general and in each currency`() throws {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(maximum: 0),
            amountLimitsByCurrency: [
                "USD": AmountLimits(maximum: 1), "EUR": AmountLimits(maximum: -5),
            ]
        )
        #expect(
            try Self.warnings(rules) == """
                zeroMaximum at paymentProducts[id=840].maxAmount: product 840 has a maximum amount \
                of 0 and isn't allowed for any above: raise the maximum, or remove it to allow all
                zeroMaximum at paymentProducts[id=840].amountLimits.EUR.maxAmount: product 840 has \
                a maximum amount of -5 in EUR and isn't allowed for any above: raise the maximum, \
                or remove it to allow all
                """
        )
    }

    @Test func `limits of a currency that drop a general bound have a warning`() throws {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 100, maximum: 1000),
            amountLimitsByCurrency: [
                "EUR": AmountLimits(maximum: 500), "GBP": AmountLimits(minimum: 1, maximum: 2),
                "USD": AmountLimits(minimum: 50),
            ]
        )
        #expect(
            try Self.warnings(rules) == """
                droppedLimit at paymentProducts[id=840].amountLimits.EUR.minAmount: product 840 \
                has no minimum amount in EUR, because its limits in EUR replace the general ones: \
                set a minimum in EUR, too, such as the general 100
                droppedLimit at paymentProducts[id=840].amountLimits.USD.maxAmount: product 840 \
                has no maximum amount in USD, because its limits in USD replace the general ones: \
                set a maximum in USD, too, such as the general 1000
                """
        )
    }

    @Test func `limits of a currency that are empty drop both bounds`() throws {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 1, maximum: 1000),
            amountLimitsByCurrency: ["EUR": AmountLimits()]
        )
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 840, rules: rules)])
        #expect(catalog.warnings.map(\.code) == [.droppedLimit, .droppedLimit])
    }

    @Test func `a general minimum of 0 and bounds that aren't there aren't dropped`() throws {
        let rules = PaymentProduct.Rules(
            amountLimits: AmountLimits(minimum: 0),
            amountLimitsByCurrency: ["EUR": AmountLimits(), "USD": AmountLimits(maximum: 5)]
        )
        #expect(try Self.warnings(rules) == "")
    }
}

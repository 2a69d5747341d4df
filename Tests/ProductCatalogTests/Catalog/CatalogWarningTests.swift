import ProductCatalog
import Testing

struct CatalogWarningTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, rules: PaymentProduct.Rules(countries: [], currencies: [])),
            PaymentProduct(id: 2, rules: PaymentProduct.Rules(countries: ["NL"])),
        ])
    }

    @Test func `an empty list of countries or currencies is valid, with a warning`() {
        #expect(catalog.warnings.map(\.code) == [.noCountries, .noCurrencies])
        #expect(catalog.warnings.allSatisfy { $0.product == 1 })
        let allowed = catalog.products(allowedIn: PaymentContext(country: "NL"))
        #expect(catalog[allowed].map(\.id) == [2])
    }

    @Test func `a warning is a finding`() {
        func check(_ findings: [any Finding]) {
            #expect(findings.map(\.severity) == [.warning, .warning])
            #expect(
                findings.map(\.path) == [
                    "paymentProducts[id=1].countries", "paymentProducts[id=1].currencies",
                ]
            )
            #expect(
                findings.map(\.message) == [
                    "product 1 has an empty list of countries and isn't allowed in any: "
                        + "remove the list to allow all",
                    "product 1 has an empty list of currencies and isn't allowed in any: "
                        + "remove the list to allow all",
                ]
            )
            #expect(findings.map(\.description) == findings.map { "\($0.path): \($0.message)" })
        }
        check(catalog.warnings)
        #expect(catalog.warnings.map(\.code.rawValue) == ["noCountries", "noCurrencies"])
    }

    @Test func `the codes are stable`() {
        #expect(
            CatalogWarning.Code.allCases.map(\.rawValue) == ["noCountries", "noCurrencies"]
        )
    }
}

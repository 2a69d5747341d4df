import ProductCatalog
import Testing

struct AllowedCountriesTests {
    @Test func `listed countries are allowed, except those that are excepted`() {
        let rules = PaymentProduct.Rules(countries: ["NL", "BE"], exceptCountries: ["BE", "TR"])
        #expect(rules.allowedCountries == .only(["NL"]))
        #expect(rules.allowedCountries.contains("NL"))
        #expect(!rules.allowedCountries.contains("BE"))
        #expect(!rules.allowedCountries.contains("DE"))
    }

    @Test func `without listed countries, all but those that are excepted are allowed`() {
        let rules = PaymentProduct.Rules(exceptCountries: ["TR"])
        #expect(rules.allowedCountries == .allBut(["TR"]))
        #expect(!rules.allowedCountries.contains("TR"))
        #expect(rules.allowedCountries.contains("NL"))
        #expect(PaymentProduct.Rules().allowedCountries == .allBut([]))
    }
}

import ProductCatalog
import Testing

struct CurrencyCodeTests {
    @Test(arguments: ["EUR", "AAA", "ZZZ"])
    func `three letters from A to Z are a currency code`(text: String) {
        #expect(CurrencyCode(text)?.description == text)
    }

    @Test(arguments: ["", "EU", "EURO", "eur", "EuR", "E1R", "EU@", "EU[", "€€€", "ÉUR"])
    func `other strings are rejected`(text: String) {
        #expect(CurrencyCode(text) == nil)
    }

    @Test func `an invalid literal traps`() async {
        await #expect(processExitsWith: .failure) {
            let code: CurrencyCode = "EU"
            print(code)
        }
    }
}

import ProductCatalog
import Testing

struct CountryCodeTests {
    @Test(arguments: ["NL", "AA", "ZZ"])
    func `two letters from A to Z are a country code`(text: String) {
        #expect(CountryCode(text)?.description == text)
    }

    @Test(arguments: [
        "", "N", "NLD", "nl", "Nl", "N1", "N@", "N[", " NL", "NL ", "N\u{0}", "ÑL", "🇳🇱",
        "\u{ff2e}L",
    ])
    func `other strings are rejected`(text: String) {
        #expect(CountryCode(text) == nil)
    }

    @Test func `an invalid literal traps`() async {
        await #expect(processExitsWith: .failure) {
            let code: CountryCode = "nl"
            print(code)
        }
    }
}

import ProductCatalog
import Testing

/// The current currencies, and the advice about other codes.
struct CurrencyCodeISO4217Tests {
    @Test func `178 codes are current, with funds and metals`() {
        let current = (0..<17_576).map { CurrencyCode(ordinal: $0) }.filter(\.isAssigned)
        #expect(current.count == 178)
        #expect(current.first == "AED")
        #expect(current.last == "ZWG")
        #expect(
            ["EUR", "JPY", "SLE", "VED", "XCG", "CHE", "XAU", "XXX"].allSatisfy {
                current.contains($0)
            }
        )
    }

    @Test(arguments: [
        ("DEM", "EUR"), ("HRK", "EUR"), ("BGN", "EUR"), ("RMB", "CNY"), ("CNH", "CNY"),
        ("ANG", "XCG"), ("SLL", "SLE"), ("ZWL", "ZWG"), ("VEF", "VES"), ("TRL", "TRY"),
        ("RUR", "RUB"), ("YEN", "JPY"), ("NIS", "ILS"),
    ])
    func `the advice names the likely currency`(code: String, currency: String) throws {
        #expect(try #require(CurrencyCode(code)).advice == "use `\(currency)`")
    }

    @Test func `a code without a likely currency has general advice`() throws {
        #expect(CurrencyCode("BTC").advice == "use a current ISO 4217 code")
    }

    @Test func `likely currencies are current, and replace codes that aren't`() {
        #expect(CurrencyCode.likelyCurrencies.count > 100)
        for (code, currency) in CurrencyCode.likelyCurrencies {
            #expect(!code.isAssigned, "\(code)")
            #expect(currency.isAssigned, "\(code)")
        }
    }
}

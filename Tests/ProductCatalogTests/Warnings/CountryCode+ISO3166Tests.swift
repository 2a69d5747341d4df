import ProductCatalog
import Testing

/// The assigned countries, and the advice about other codes.
struct CountryCodeISO3166Tests {
    @Test func `249 codes and XK are assigned`() {
        let assigned = (0..<676).map { CountryCode(ordinal: $0) }.filter(\.isAssigned)
        #expect(assigned.count == 250)
        #expect(assigned.first == "AD")
        #expect(assigned.last == "ZW")
        #expect(["NL", "GB", "GR", "SS", "CW", "BQ", "XK"].allSatisfy { assigned.contains($0) })
    }

    @Test(arguments: ["UK", "EL", "EU", "EZ", "UN", "AN", "AA", "XX", "XI", "ZZ", "QM"])
    func `reserved, withdrawn and other users' codes aren't assigned`(code: String) throws {
        #expect(try !#require(CountryCode(code)).isAssigned)
    }

    @Test(arguments: [
        ("UK", "use `GB`"), ("EL", "use `GR`"), ("AN", "use `BQ`, `CW` or `SX`"),
        ("CS", "use `ME` or `RS`"), ("JA", "use `JP`"),
        ("EU", "list its member countries"), ("EZ", "list its member countries"),
        ("ZZ", "use an assigned ISO 3166-1 code"),
    ])
    func `the advice names the likely countries`(code: String, advice: String) throws {
        #expect(try #require(CountryCode(code)).advice == advice)
    }

    @Test func `likely countries are assigned, and replace codes that aren't`() {
        #expect(!CountryCode.likelyCountries.isEmpty)
        for (code, countries) in CountryCode.likelyCountries {
            #expect(!code.isAssigned, "\(code)")
            #expect(!countries.isEmpty && countries.allSatisfy(\.isAssigned), "\(code)")
        }
    }
}

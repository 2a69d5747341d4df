import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct MerchantTests {
    let merchant = Merchant(
        filters: PaymentProductFilters(exclude: PaymentProductFilter(groups: ["card"])),
        first: [1, 99],
        firstByCountry: ["NL": [809, 98], "BE": [97], "DE": []]
    )

    @Test func `the order of a country replaces the general one`() {
        #expect(merchant.first(in: "NL") == [809, 98])
        #expect(merchant.first(in: "DE") == [])
        #expect(merchant.first(in: "FR") == [1, 99])
        #expect(merchant.first(in: nil) == [1, 99])
        #expect(Merchant().first(in: "NL") == [])
    }

    @Test func `unknown entries are reported with their paths`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards"]), PaymentProduct(id: 809),
        ])
        let warnings = merchant.warnings(in: catalog)
        #expect(warnings.count == 4)
        #expect(warnings.first?.hasPrefix("paymentProductFilters.exclude.groups[0]: ") == true)
        let correction = "so it can't come first: correct the id or remove the entry"
        #expect(
            warnings.dropFirst() == [
                "first[1]: product 99 isn't in the catalog, " + correction,
                "firstByCountry.BE[0]: product 97 isn't in the catalog, " + correction,
                "firstByCountry.NL[1]: product 98 isn't in the catalog, " + correction,
            ]
        )
    }

    @Test func `a country that isn't an assigned code is reported`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1)])
        let merchant = Merchant(
            firstByCountry: ["UK": [1, 2], "GB": [1], "XK": [1], "EU": [], "NL": [1]]
        )
        let reason = "isn't an assigned ISO 3166-1 code, so no payer has it: "
        #expect(
            merchant.warnings(in: catalog) == [
                "firstByCountry.EU: `EU` \(reason)correct the code or remove the list",
                "firstByCountry.UK: `UK` \(reason)correct the code or remove the list",
                "firstByCountry.UK[1]: product 2 isn't in the catalog, so it can't come first: "
                    + "correct the id or remove the entry",
            ]
        )
    }
}

import HTTPTypes
import HummingbirdCore
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct ProductsQueryTests {
    @Test func `a valid query creates a payment context`() throws {
        let query = try ProductsQuery(
            "countryCode=NL&currencyCode=EUR&amount=1250&isRecurring=true&isInstallments=false"
                + "&locale=nl_NL&hide=fields&hide=accountsOnFile&cacheBust=1"
        )
        #expect(query.context.country == "NL")
        #expect(query.context.currency == "EUR")
        #expect(query.context.amount == 1250)
        #expect(query.context.isRecurring)
        #expect(!query.context.isInstallments)
        #expect(query.hidden == [.fields, .accountsOnFile])
    }

    @Test func `every invalid parameter is reported with its name`() {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=nl&amount=1.5&isRecurring=yes&hide=fields&hide=logo")
        }
        #expect(error?.status == .badRequest)
        #expect(
            error?.errors.map(\.propertyName) == [
                "countryCode", "currencyCode", "amount", "isRecurring", "hide",
            ]
        )
    }

    @Test(arguments: ["-1", "+1", "%2B1", "1e3", "", "9223372036854775808", "%", "%FF", "١"])
    func `an amount that isn't a decimal integer is rejected`(amount: String) {
        #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&amount=\(amount)")
        }
    }

    @Test func `a duplicate parameter is rejected`() {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&countryCode=US")
        }
        #expect(error?.errors.map(\.code) == ["duplicateParameter"])
    }
}

extension ProductsQuery {
    init(_ query: String) throws {
        try self.init(URI("/?" + query).queryParameters)
    }
}

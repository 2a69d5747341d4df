import HTTPTypes
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
        #expect(query.context.attributes.isEmpty)
        #expect(query.hidden == [.fields, .accountsOnFile])
    }

    @Test func `the channel, the customer type and hidden products become attributes`() throws {
        let query = try ProductsQuery(
            "countryCode=NL&currencyCode=EUR&channel=%77eb&customerType=company"
                + "&hide=productsWithRedirects&hide=productsWithoutFields&hide=productsWithRedirects&hide=translations"
        )
        #expect(
            query.context.attributes == [
                "channel": "web", "customerType": "company", "productsWithRedirects": "hidden",
                "productsWithoutFields": "hidden",
            ]
        )
    }

    @Test(arguments: [
        "productsWithRedirect", "productswithredirects", "productsWithRedirects%20", "channel", "",
    ])
    func `a misspelled value of hide is rejected`(value: String) {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&hide=" + value)
        }
        #expect(error?.errors.map(\.code) == ["wrongValue"])
        #expect(error?.errors.first?.message?.contains("`productsWithRedirects`") == true)
    }

    @Test(arguments: ["channel=", "channel", "channel=&hide=fields"])
    func `an empty channel is rejected`(parameter: String) {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&" + parameter)
        }
        #expect(error?.errors.map(\.code) == ["wrongValue"])
        #expect(error?.errors.map(\.propertyName) == ["channel"])
    }

    @Test(arguments: [
        "Channel", "chanel", "channels", "sales_channel", "%43hannel", "customer_type",
        "CustomerTyp",
    ])
    func `a misspelled channel or customer type is rejected`(name: String) {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&\(name)=web")
        }
        #expect(error?.errors.map(\.code) == ["unknownParameter"])
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

    @Test(arguments: ["countryCode=US", "%63ountryCode=US", "countryCode", "c%6FuntryCod%65=NL"])
    func `a duplicate parameter is rejected, encoded or not`(parameter: String) {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&" + parameter)
        }
        #expect(error?.errors.map(\.code) == ["duplicateParameter"])
    }

    @Test func `names and values are decoded`() throws {
        let query = try ProductsQuery("%63ountryCode=%4eL&currencyCode=E%55R&%61mount=%31%32")
        #expect(query.context.amount == 12)
    }

    @Test(arguments: ["x=%", "%4=", "x=%zz", "x=%+1", "%FF", "x=%C0%80", "x=%ED%A0%80", "x=é", "#"])
    func `an invalid encoding is rejected`(parameter: String) {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&" + parameter)
        }
        #expect(error?.errors.map(\.code) == ["invalidEncoding"])
    }

    @Test func `every misspelled parameter is rejected with the name that was meant`() {
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("country_code=NL&currencyCode=EUR&amuont=1&cacheBust=1")
        }
        #expect(error?.errors.map(\.propertyName) == ["countryCode", "country_code", "amuont"])
        #expect(error?.errors.last?.message == "unknown parameter: did you mean `amount`?")
    }
}

extension ProductsQuery {
    init(_ query: String) throws {
        try self.init(of: "/?" + query)
    }
}

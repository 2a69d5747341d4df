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

    @Test(arguments: [("true", true), ("True", true), ("false", false), ("False", false)])
    func `a flag may be capitalized, as the SDK for Python does it`(value: String, flag: Bool)
        throws
    {
        let flags = "&isRecurring=\(value)&isInstallments=\(value)"
        let query = try ProductsQuery("countryCode=NL&currencyCode=EUR" + flags)
        #expect(query.context.isRecurring == flag)
        #expect(query.context.isInstallments == flag)
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

    @Test(arguments: [
        "productsWithRedirects", "productsWithoutInstructions", "fields&hide=productsWithRedirects",
    ])
    func `hiding products is rejected if the catalog doesn't say which`(value: String) throws {
        let data = ReferenceData(
            catalog: try PaymentProductCatalog([
                RequestAttributeTests.product(1, ["productsWithoutFields": ["shown"]])
            ])
        )
        let error = #expect(throws: APIError.self) {
            _ = try ProductsQuery("countryCode=NL&currencyCode=EUR&hide=" + value, for: data)
        }
        #expect(error?.errors.map(\.code) == ["wrongValue"])
        #expect(error?.errors.map(\.propertyName) == ["hide"])
        #expect(
            error?.errors.first?.message?.hasPrefix(
                "expected one of `accountsOnFile`, `translations`, `fields`, "
                    + "`clickToPayConfigurationFields`, `productsWithoutFields`, found `products"
            ) == true
        )
    }

    @Test func `products can be hidden if only a condition says which`() throws {
        let condition = PaymentProduct.Rules(attributes: ["productsWithRedirects": ["shown"]])
        let data = ReferenceData(
            catalog: try PaymentProductCatalog([PaymentProduct(id: 1, conditions: [condition])])
        )
        let query = try ProductsQuery(
            "countryCode=NL&currencyCode=EUR&hide=productsWithRedirects",
            for: data
        )
        #expect(query.context.attributes == ["productsWithRedirects": "hidden"])
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
    /// Parses a query for reference data, or for a catalog that names every attribute of requests.
    init(_ query: String, for data: ReferenceData? = nil) throws {
        let names = RequestAttribute.allCases.map { ($0.name, [$0.defaultValue] as Set) }
        let product = RequestAttributeTests.product(1, Dictionary(uniqueKeysWithValues: names))
        let named = ReferenceData(catalog: try PaymentProductCatalog([product]))
        try self.init(of: "/?" + query, for: data ?? named)
    }
}

import Foundation
import ProductCatalog
import ProductFilter
import Testing

/// A catalog and queries from before there were conditions, exceptions of countries and attributes, with
/// the answers and the encoded form of that time.
struct EarlierCatalogTests {
    private static let catalog = """
        {"paymentProducts":[
        {"id":1,"paymentMethod":"card","paymentProductGroup":"cards",
         "displayHints":{"displayOrder":20,"label":"Visa","logo":"https://assets.example/visa.png"},
         "allowsRecurring":true,"allowsInstallments":true,"minAmount":100,"maxAmount":1000000},
        {"id":3,"paymentMethod":"card","paymentProductGroups":["cards","schemes"],
         "displayHints":{"displayOrder":10},"allowsInstallments":false,
         "amountLimits":{"JPY":{"minAmount":1,"maxAmount":9000},"USD":{"maxAmount":500}}},
        {"id":809,"countries":["NL"],"currencies":["EUR"],"allowsRecurring":false,
         "allowsTokenization":false,"maxAmount":5000},
        {"id":840,"countries":["DE","NL","US"],"fields":[],"acquirerCountry":"NL"},
        {"id":5,"countries":[],"currencies":[]}]}
        """

    private static let queries = [
        #"{}"#,
        #"{"context":{"countryCode":"NL","currencyCode":"EUR","amount":5000}}"#,
        #"{"context":{"countryCode":"US","currencyCode":"USD","amount":501,"isRecurring":true}}"#,
        #"{"context":{"countryCode":"BE","currencyCode":"JPY","amount":0,"isInstallments":true}}"#,
        #"{"context":{"amount":5001},"layers":[{"exclude":{"products":[840]}}]}"#,
        """
        {"layers":[{"restrictTo":{"groups":["cards"],"products":[809]}},
         {"exclude":{"groups":["schemes"],"products":[1]}}],"context":{"currencyCode":"CHF"}}
        """,
        #"{"paymentProductFilters":{"restrictTo":{}}}"#,
    ]

    /// For each query, the available products, and the reasons against the others.
    private static let answers = [
        "[3, 1, 5, 809, 840]",
        "[3, 1, 809, 840] 5: unsupportedCountry unsupportedCurrency",
        """
        [1, 840] 3: amountAboveMaximum; 5: unsupportedCountry unsupportedCurrency; \
        809: unsupportedCountry unsupportedCurrency recurringNotAllowed
        """,
        """
        [] 3: amountBelowMinimum installmentsNotAllowed; 1: amountBelowMinimum; \
        5: unsupportedCountry unsupportedCurrency; 809: unsupportedCountry unsupportedCurrency; \
        840: unsupportedCountry
        """,
        "[3, 1, 5] 809: amountAboveMaximum; 840: excludedProduct",
        """
        [] 3: excludedGroup; 1: excludedProduct; 5: outsideRestriction unsupportedCurrency; \
        809: unsupportedCurrency; 840: outsideRestriction
        """,
        """
        [] 3: outsideRestriction; 1: outsideRestriction; 5: outsideRestriction; \
        809: outsideRestriction; 840: outsideRestriction
        """,
    ]

    @Test(arguments: zip(queries, answers))
    func `an earlier catalog answers as before`(query: String, answer: String) throws {
        let query = try FilterQuery(json: query)
        let resolved = try PaymentProductCatalog(json: Self.catalog).resolve(query.allLayers)
        let context = query.context ?? .any
        let available = "\(resolved.products(in: context).map(\.id.rawValue))"
        let reasons = resolved.reasonCodesAgainstProducts(in: context).map { product, codes in
            "\(product): \(codes.map(\.rawValue).joined(separator: " "))"
        }
        #expect("\(available) \(reasons.joined(separator: "; "))".trimmed == answer)
    }

    #if CodableSupport
    @Test func `an earlier catalog is encoded as before`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let document = PaymentProductCatalog.Document(try PaymentProductCatalog(json: Self.catalog))
        let encoded = String(decoding: try encoder.encode(document), as: UTF8.self)
        #expect(
            encoded == """
                {"paymentProducts":[{"allowsInstallments":false,"allowsRecurring":true,\
                "allowsTokenization":true,"amountLimits":{"JPY":{"maxAmount":9000,\
                "minAmount":1},"USD":{"maxAmount":500}},"displayHints":{"displayOrder":10},\
                "id":3,"paymentMethod":"card","paymentProductGroups":["cards","schemes"]\
                },{"allowsInstallments":true,"allowsRecurring":true,"allowsTokenization":true,\
                "displayHints":{"displayOrder":20,"label":"Visa",\
                "logo":"https://assets.example/visa.png"},"id":1,"maxAmount":1000000,\
                "minAmount":100,"paymentMethod":"card","paymentProductGroups":["cards"]\
                },{"allowsInstallments":true,"allowsRecurring":true,"allowsTokenization":true,\
                "countries":[],"currencies":[],"id":5\
                },{"allowsInstallments":true,"allowsRecurring":false,"allowsTokenization":false,\
                "countries":["NL"],"currencies":["EUR"],"id":809,"maxAmount":5000\
                },{"allowsInstallments":true,"allowsRecurring":true,"allowsTokenization":true,\
                "countries":["DE","NL","US"],"id":840}]}
                """
        )
    }
    #endif

    @Test func `an earlier catalog causes the warnings of before`() throws {
        let warnings = try PaymentProductCatalog(json: Self.catalog).warnings
        #expect(
            warnings.map { "\($0.code.rawValue) \($0.path)" } == [
                "noCountries paymentProducts[id=5].countries",
                "noCurrencies paymentProducts[id=5].currencies",
            ]
        )
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

import Foundation
import ProductCatalog
import TestSupport
import Testing

/// The keys that unknown keys of a catalog document were probably meant to be.
struct KeySuggestionsTests {
    private static let productKeys = [
        "id", "paymentMethod", "paymentProductGroup", "displayHints", "displayHintsList",
        "allowsRecurring", "allowsInstallments", "allowsTokenization", "minAmount", "maxAmount",
        "countries", "exceptCountries", "currencies", "amountLimits", "attributes", "conditions",
        "paymentProductGroups",
    ]

    private static func suggestion(_ key: String, among keys: [String] = productKeys) -> String? {
        KeySuggestions(keys).suggestion(forUnknownKey: key.utf8.span)
    }

    @Test(arguments: [
        ("country", "countries"), ("Countries", "countries"), ("contries", "countries"),
        ("currency", "currencies"), ("curencies", "currencies"), ("maxAmmount", "maxAmount"),
        ("min_amount", "minAmount"), ("min-amount", "minAmount"), ("minamount", "minAmount"),
        ("amountLimit", "amountLimits"), ("amount_limits", "amountLimits"),
        ("allowRecurring", "allowsRecurring"), ("allows_recurring", "allowsRecurring"),
        ("allowsInstalments", "allowsInstallments"),
        ("paymentproductgroup", "paymentProductGroup"),
        ("payment_product_groups", "paymentProductGroup"), ("displayHint", "displayHints"),
        ("except_countries", "exceptCountries"), ("exceptCountry", "exceptCountries"),
        ("attribute", "attributes"),
        ("atributes", "attributes"), ("condition", "conditions"), ("Conditions", "conditions"),
    ])
    func `a near miss is found`(key: String, suggestion: String) {
        #expect(Self.suggestion(key) == suggestion)
    }

    @Test(arguments: [
        ("excluded_countries", "exceptCountries"), ("disallowedCountries", "exceptCountries"),
        ("blockedCountry", "exceptCountries"), ("countries_excluded", "exceptCountries"),
        ("rules", "conditions"), ("Restrictions", "conditions"), ("channel", "attributes"),
        ("minimumAmount", "minAmount"), ("maximum_amount", "maxAmount"), ("MIN", "minAmount"),
        ("recurring_enabled", "allowsRecurring"), ("recurring", "allowsRecurring"),
        ("supportsRecurring", "allowsRecurring"),
        ("installment_payment_enabled", "allowsInstallments"),
        ("supported_countries", "countries"), ("allowedCountries", "countries"),
        ("accepted_currencies", "currencies"), ("countryCode", "countries"),
        ("notCountries", "exceptCountries"), ("except", "exceptCountries"),
        ("exceptions", "exceptCountries"), ("exceptCountryCodes", "exceptCountries"),
        ("amount_range_per_currency", "amountLimits"), ("group", "paymentProductGroups"),
    ])
    func `another gateway's name is found`(key: String, suggestion: String) {
        #expect(Self.suggestion(key) == suggestion)
    }

    @Test func `only keys of the same object are found`() {
        #expect(
            Self.suggestion("payment_products", among: ["paymentProducts"]) == "paymentProducts"
        )
        #expect(Self.suggestion("country", among: ["paymentProducts"]) == nil)
        let limits = ["minAmount", "maxAmount"]
        #expect(Self.suggestion("maximum", among: limits) == "maxAmount")
        #expect(Self.suggestion("supportedCountries", among: limits) == nil)
    }

    @Test(arguments: ["", "about", "madeUp", "comment", "name", "x-internal", "description", "-"])
    func `any other key isn't found`(key: String) {
        #expect(Self.suggestion(key) == nil)
        #expect(Self.suggestion(key, among: ["paymentProducts"]) == nil)
        #expect(Self.suggestion(key, among: ["displayOrder", "label", "logo"]) == nil)
    }

    @Test(arguments: VendorDocuments.productKeys)
    func `the payment API's own keys aren't found`(key: String) {
        guard !Self.productKeys.contains(key) else { return }
        #expect(Self.suggestion(key) == nil)
    }

    @Test(arguments: [VendorDocuments.firstGeneration, VendorDocuments.secondGeneration])
    func `all keys of the payment API's answers are known or aren't found`(document: String) throws
    {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(document.utf8))
                as? [String: [[String: Any]]]
        )
        for product in try #require(root["paymentProducts"]) {
            for key in product.keys {
                #expect(VendorDocuments.productKeys.contains(key), "\(key)")
            }
        }
    }

    @Test func `no synonym is a key, or belongs to two keys`() throws {
        var names: Set<FoldedName> = []
        for (key, synonyms) in KeySynonyms.names + KeySynonyms.exceptions {
            #expect(Self.productKeys.contains(key))
            for synonym in synonyms {
                #expect(Self.suggestion(synonym) == key, "\(synonym)")
                #expect(try names.insert(#require(FoldedName(synonym))).inserted, "\(synonym)")
            }
        }
    }

    @Test func `a long key isn't found`() {
        #expect(Self.suggestion(String(repeating: "e\u{301}\u{316}", count: 30_000)) == nil)
    }

    @Test func `the warning says which key to use`() {
        let warning = CatalogWarning.misspelledKey(
            "country",
            suggestion: "countries",
            product: 840,
            path: "paymentProducts[3].country"
        )
        #expect(warning.code == .misspelledKey)
        #expect(warning.product == 840)
        #expect(
            warning.description
                == "paymentProducts[3].country: unknown key `country` is ignored: use "
                + "`countries` if that's what it means"
        )
    }

    /// Using the suggested key for the same list would invert the rule.
    @Test(arguments: [
        ("exceptCurrencies", "currencies"), ("excludedCurrencies", "currencies"),
        ("excludeCurrencies", "currencies"), ("exceptedCurrencies", "currencies"),
        ("blocked_currencies", "currencies"), ("disabledCurrencies", "currencies"),
        ("unsupportedCurrency", "currencies"), ("exceptAttributes", "attributes"),
        ("excludedAttributes", "attributes"),
    ])
    func `the warning says that rules can't except currencies or attributes`(
        key: String,
        suggestion: String
    ) throws {
        let json = """
            { "paymentProducts": [ { "id": 840, "\(key)": ["USD"] } ] }
            """
        #expect(
            try PaymentProductCatalog(json: json).warnings.map(\.description) == [
                "paymentProducts[id=840].\(key): unknown key `\(key)` is ignored, and rules can't "
                    + "except \(suggestion): list the allowed ones in `\(suggestion)`"
            ]
        )
    }
}

import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Parsing the fields of a request for a hosted checkout.
struct HostedCheckoutRequestTests {
    @Test func `a request has filters, tokens and a context, and other fields are skipped`() throws
    {
        let request = try HostedCheckoutRequest(
            json: """
                { "hostedCheckoutSpecificInput": {
                      "locale": "en_GB", "variant": "testVariant", "returnUrl": "https://a.example",
                      "showResultPage": true, "isRecurring": true, "tokens": "t1,t\\u0032",
                      "paymentProductFilters": {
                          "restrictTo": { "products": [809], "groups": ["cards"] },
                          "exclude": { "products": [2] }, "tokensOnly": true } },
                  "order": {
                      "amountOfMoney": { "currencyCode": "EUR", "amount": 2345 },
                      "customer": { "merchantCustomerId": "1234", "locale": "en_GB",
                                    "billingAddress": { "countryCode": "NL", "stateCode": "UT" } },
                      "additionalInput": { "installments": { "numberOfInstallments": 3 } },
                      "references": { "merchantReference": "AcmeOrder0001", "descriptor": "Fast" },
                      "items": [ { "amountOfMoney": { "amount": "1" } } ] },
                  "fraudFields": { "customerIpAddress": "123.123.123.123" } }
                """
        )
        let expected = HostedCheckoutRequest(
            paymentProductFilters: PaymentProductFilters(
                restrictTo: PaymentProductFilter(products: [809], groups: ["cards"]),
                exclude: PaymentProductFilter(products: [2])
            ),
            tokensOnly: true,
            tokens: ["t1", "t2"],
            context: PaymentContext(
                country: "NL",
                currency: "EUR",
                amount: 2345,
                isRecurring: true,
                isInstallments: true
            ),
            merchantReference: "AcmeOrder0001"
        )
        #expect(request == expected)
    }

    @Test(arguments: [
        "{}", #"{"hostedCheckoutSpecificInput":null,"order":null}"#,
        #"{"hostedCheckoutSpecificInput":{"isRecurring":null,"paymentProductFilters":null,"tokens":null}}"#,
        #"{"order":{"amountOfMoney":null,"customer":null,"additionalInput":null,"references":null}}"#,
        #"{"order":{"amountOfMoney":{"amount":null,"currencyCode":null},"customer":{"billingAddress":null}}}"#,
        #"{"order":{"customer":{"billingAddress":{"countryCode":null}},"additionalInput":{"installments":null}}}"#,
        #"{"order":{"references":{"merchantReference":null},"additionalInput":{"numberOfInstallments":null}}}"#,
    ])
    func `null is the same as absent`(text: String) throws {
        #expect(try HostedCheckoutRequest(json: text) == HostedCheckoutRequest())
    }

    @Test(arguments: [
        ("{}", false), (#"{"tokensOnly":null}"#, false), (#"{"tokensOnly":false}"#, false),
        (#"{"tokensOnly":true,"restrictTo":null}"#, true),
    ])
    func `tokensOnly is false unless it's true`(filters: String, tokensOnly: Bool) throws {
        let request = try HostedCheckoutRequest(
            json: input(#""paymentProductFilters":\#(filters)"#)
        )
        #expect(request.tokensOnly == tokensOnly)
        #expect(request.paymentProductFilters == PaymentProductFilters())
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a,b", ["a", "b"]), (",a,,b,", ["a", "b"]),
            ("a, b", ["a", " b"]),
            ("a,\u{301}b", ["a", "\u{301}b"]),
        ] as [(String, [String])]
    )
    func `tokens are separated by commas`(tokens: String, expected: [String]) throws {
        let request = try HostedCheckoutRequest(json: input(#""tokens":"\#(tokens)""#))
        #expect(request.tokens == expected)
    }

    @Test(arguments: [
        (#"{"numberOfInstallments":2}"#, true), (#"{"numberOfInstallments":1}"#, false),
        (#"{"installments":{"numberOfInstallments":2}}"#, true),
        (#"{"installments":{"numberOfInstallments":2},"numberOfInstallments":1}"#, true),
        (#"{"installments":{"numberOfInstallments":1},"numberOfInstallments":0}"#, false),
    ])
    func `more than one installment counts`(input: String, isInstallments: Bool) throws {
        let request = try HostedCheckoutRequest(json: #"{"order":{"additionalInput":\#(input)}}"#)
        #expect(request.context == PaymentContext(isInstallments: isInstallments))
    }

    @Test func `the policy for empty restrictions applies`() {
        let text = input(#""paymentProductFilters":{"restrictTo":{}}"#)
        let error = #expect(throws: ParsingError.self) {
            try HostedCheckoutRequest(json: text, options: .init(emptyRestriction: .reject))
        }
        #expect(
            error?.faults.map(\.path)
                == ["hostedCheckoutSpecificInput.paymentProductFilters.restrictTo"]
        )
    }

    @Test func `paths to entries begin at the root of the request`() throws {
        let request = try HostedCheckoutRequest(
            json: input(#""paymentProductFilters":{"exclude":{"groups":["card"]}}"#)
        )
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, groups: ["cards"])])
        let unknown = catalog.resolve(try #require(request.paymentProductFilters)).unknownEntries
        #expect(
            unknown.map { $0.location?.path(root: HostedCheckoutRequest.filtersPath) }
                == ["hostedCheckoutSpecificInput.paymentProductFilters.exclude.groups[0]"]
        )
    }

    private func input(_ members: String) -> String {
        #"{"hostedCheckoutSpecificInput":{\#(members)}}"#
    }
}

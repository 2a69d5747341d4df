import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Faults in requests for a hosted checkout.
struct HostedCheckoutRequestParsingTests {
    private static let filtersPath = "hostedCheckoutSpecificInput.paymentProductFilters"

    @Test(arguments: [
        InvalidText("▸null", .wrongType), InvalidText("▸[]", .wrongType),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":▸[]}"#,
            .wrongType,
            "hostedCheckoutSpecificInput"
        ),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":{"tokens":▸["a"]}}"#,
            .wrongType,
            "hostedCheckoutSpecificInput.tokens"
        ),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":{"isRecurring":▸"true"}}"#,
            .wrongType,
            "hostedCheckoutSpecificInput.isRecurring"
        ),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":{"paymentProductFilters":▸[]}}"#,
            .wrongType,
            filtersPath
        ),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":{"paymentProductFilters":{"tokensOnly":▸1}}}"#,
            .wrongType,
            filtersPath + ".tokensOnly"
        ),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":{"paymentProductFilters":{▸"tokenOnly":true}}}"#,
            .unknownKey,
            filtersPath + ".tokenOnly"
        ),
        InvalidText(
            #"{"hostedCheckoutSpecificInput":{"paymentProductFilters":{"exclude":{"products":[▸"1"]}}}}"#,
            .wrongType,
            filtersPath + ".exclude.products[0]"
        ),
        InvalidText(#"{"order":▸1}"#, .wrongType, "order"),
        InvalidText(
            #"{"order":{"amountOfMoney":{"amount":▸12.5}}}"#,
            .wrongType,
            "order.amountOfMoney.amount"
        ),
        InvalidText(
            #"{"order":{"amountOfMoney":{"currencyCode":▸"EURO"}}}"#,
            .invalidCode,
            "order.amountOfMoney.currencyCode"
        ),
        InvalidText(
            #"{"order":{"customer":{"billingAddress":{"countryCode":▸"NLD"}}}}"#,
            .invalidCode,
            "order.customer.billingAddress.countryCode"
        ),
        InvalidText(
            #"{"order":{"additionalInput":{"installments":{"numberOfInstallments":▸"3"}}}}"#,
            .wrongType,
            "order.additionalInput.installments.numberOfInstallments"
        ),
        InvalidText(
            #"{"order":{"additionalInput":{"numberOfInstallments":▸-1}}}"#,
            .integerOutOfRange,
            "order.additionalInput.numberOfInstallments"
        ),
        InvalidText(
            #"{"order":{"references":{"merchantReference":▸7}}}"#,
            .wrongType,
            "order.references.merchantReference"
        ),
    ])
    func `invalid values and unknown keys are rejected`(text: InvalidText) {
        expectFault(in: text) { () throws(ParsingError) in
            _ = try HostedCheckoutRequest(json: text.bytes)
        }
    }

    @Test(arguments: [
        ("hostedCheckoutSpecificInputs", "hostedCheckoutSpecificInput"),
        ("hosted_checkout_specific_input", "hostedCheckoutSpecificInput"), ("orders", "order"),
        ("Order", "order"),
    ])
    func `a misspelled field at the root is rejected`(key: String, name: String) {
        expectMessage(#"{"\#(key)":{}}"#, "unknown key `\(key)`: use `\(name)`", at: key)
    }

    @Test(arguments: [
        ("hostedCheckoutSpecificInput", "payment_product_filters", "paymentProductFilters"),
        ("hostedCheckoutSpecificInput", "token", "tokens"),
        ("hostedCheckoutSpecificInput", "recurring", nil),
        ("hostedCheckoutSpecificInput", "is_recurring", "isRecurring"),
        ("order", "amountOfMonye", "amountOfMoney"), ("order", "Customer", "customer"),
    ])
    func `a misspelled field inside an object is rejected`(
        object: String,
        key: String,
        name: String?
    ) throws {
        let text = #"{"\#(object)":{"\#(key)":{}}}"#
        if let name {
            expectMessage(text, "unknown key `\(key)`: use `\(name)`", at: "\(object).\(key)")
        } else {
            #expect(try HostedCheckoutRequest(json: text) == HostedCheckoutRequest())
        }
    }

    @Test(arguments: [
        ("paymentProductFilters", ""), ("paymentProductFilter", ""), ("exclude", ".exclude"),
        ("restrict_to", ".restrictTo"), ("tokensOnly", ".tokensOnly"), ("tokenOnly", ".tokensOnly"),
    ])
    func `filters at the root are rejected with their right place`(key: String, member: String) {
        let place = Self.filtersPath + member
        expectMessage(#"{"\#(key)":{}}"#, "misplaced key `\(key)`: move it to `\(place)`", at: key)
    }

    @Test(arguments: [
        ("exclude", ".exclude"), ("RestrictTo", ".restrictTo"), ("tokensOnly", ".tokensOnly"),
    ])
    func `a filter outside of paymentProductFilters is rejected`(key: String, member: String) {
        for object in ["hostedCheckoutSpecificInput", "order"] {
            expectMessage(
                #"{"\#(object)":{"\#(key)":null}}"#,
                "misplaced key `\(key)`: move it to `\(Self.filtersPath + member)`",
                at: "\(object).\(key)"
            )
        }
    }

    @Test(arguments: [
        ("order.paymentProductFilters", #"{"order":{"paymentProductFilters":{}}}"#),
        (
            "order.items[0].paymentProductFilter",
            #"{"order":{"items":[{"paymentProductFilter":1}]}}"#
        ),
        (
            "hostedCheckoutSpecificInput.a.paymentProductFilters",
            #"{"hostedCheckoutSpecificInput":{"a":{"paymentProductFilters":{}}}}"#
        ),
        ("a.b.paymentProductFilters", #"{"a":{"b":{"paymentProductFilters":{}}}}"#),
    ])
    func `filters in another field are rejected`(path: String, text: String) {
        let key = path.split(separator: ".").last ?? ""
        expectMessage(text, "misplaced key `\(key)`: move it to `\(Self.filtersPath)`", at: path)
    }

    @Test(arguments: [
        "allowClickToPay", "locale", "recurringPaymentsData", "returnCancelState", "returnUrl",
        "showResultPage", "validateShoppingCart", "variant", "merchant", "fraudFields", "items",
        "seller", "shipping", "shoppingCart", "account", "accountType", "contactDetails", "device",
        "fiscalNumber", "isCompany", "isPreviousCustomer", "personalInformation", "shippingAddress",
        "additionalInfo", "city", "houseNumber", "state", "stateCode", "street", "zip",
        "descriptor",
        "merchantOrderId", "providerId", "providerMerchantId", "invoiceData", "airlineData",
        "loanRecipient", "lodgingData", "orderDate", "typeInformation", "level3SummaryData",
        "amountOfMoneyPerInstallment", "amountOfMoneyTotal", "frequencyOfInstallments",
        "installmentPlanCode", "interestRate", "cardPaymentMethodSpecificInput",
        "redirectPaymentMethodSpecificInput", "sepaDirectDebitPaymentMethodSpecificInput",
    ])
    func `other fields of the payment API are skipped`(key: String) throws {
        let text = #"""
            {"\#(key)":1,"hostedCheckoutSpecificInput":{"\#(key)":1},
             "order":{"\#(key)":1,"amountOfMoney":{"\#(key)":1},"references":{"\#(key)":1},
                      "customer":{"\#(key)":1,"billingAddress":{"\#(key)":1}},
                      "additionalInput":{"\#(key)":1,"installments":{"\#(key)":1}}}}
            """#
        #expect(try HostedCheckoutRequest(json: text) == HostedCheckoutRequest())
    }

    @Test func `the limits are those of every text`() {
        let nested = #"{"a":"# + String(repeating: "[", count: 100) + "]"
        let error = #expect(throws: ParsingError.self) {
            try HostedCheckoutRequest(json: nested, options: ParsingOptions(nestingLimit: 50))
        }
        #expect(error?.faults.map(\.code) == [.nestingTooDeep])
    }

    private func expectMessage(_ text: String, _ message: String, at path: String) {
        let error = #expect(throws: ParsingError.self) { try HostedCheckoutRequest(json: text) }
        #expect(error?.faults.map(\.message) == [message])
        #expect(error?.faults.map(\.path) == [path])
    }
}

import Foundation
import ProductCatalog
import Testing

/// Products written as JSON: what each part alone becomes, in a stable order.
struct WritingProductsTests {
    private func json(_ product: PaymentProduct) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(product), as: UTF8.self)
    }

    private let flags =
        #""allowsInstallments":true,"allowsRecurring":true,"allowsTokenization":true"#

    @Test func `a product with an id alone has its flags, and nothing that is absent`() throws {
        #expect(try json(PaymentProduct(id: 1)) == "{\(flags),\"id\":1}")
    }

    @Test func `any one hint is written by itself`() throws {
        for (product, hints) in [
            (PaymentProduct(id: 1, label: "Visa"), #""displayHints":{"label":"Visa"}"#),
            (PaymentProduct(id: 1, displayOrder: 2), #""displayHints":{"displayOrder":2}"#),
            (PaymentProduct(id: 1, logo: "l"), #""displayHints":{"logo":"l"}"#),
        ] {
            #expect(try json(product) == "{\(flags),\(hints),\"id\":1}")
        }
    }

    @Test func `all parts are written, lists in order`() throws {
        let product = PaymentProduct(
            id: 1,
            paymentMethod: "card",
            groups: ["b", "a"],
            allowsTokenization: false,
            rules: PaymentProduct.Rules(
                countries: ["NL", "BE"],
                currencies: ["USD", "EUR"],
                amountLimits: AmountLimits(minimum: 1, maximum: 2),
                amountLimitsByCurrency: ["EUR": AmountLimits(maximum: 3)],
                allowsRecurring: false,
                allowsInstallments: false
            )
        )
        #expect(
            try json(product)
                == #"{"allowsInstallments":false,"allowsRecurring":false,"allowsTokenization":false,"#
                + #""amountLimits":{"EUR":{"maxAmount":3}},"countries":["BE","NL"],"#
                + #""currencies":["EUR","USD"],"id":1,"maxAmount":2,"minAmount":1,"#
                + #""paymentMethod":"card","paymentProductGroups":["b","a"]}"#
        )
    }
}

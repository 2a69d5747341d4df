import Foundation
import ProductCatalog
import Testing

@testable import gateway

struct ProductResponseTests {
    let catalog: PaymentProductCatalog

    init() throws {
        let control = "a \"b\" \\ / \n\t\u{0}\u{1b}\u{7f}\u{85}\u{a0}\u{200f}\u{2028} é 😀"
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1),
            PaymentProduct(id: 2, label: control, groups: ["x", "y"], logo: control),
            PaymentProduct(id: 3, paymentMethod: control, displayOrder: 0),
            PaymentProduct(
                id: 4,
                label: "",
                paymentMethod: "redirect",
                groups: [PaymentProductGroup.ID(control)],
                displayOrder: 7,
                allowsTokenization: false,
                rules: PaymentProduct.Rules(
                    amountLimits: AmountLimits(minimum: 1, maximum: .max),
                    amountLimitsByCurrency: ["EUR": AmountLimits(minimum: .min)],
                    allowsRecurring: false
                )
            ),
            PaymentProduct(
                id: 5,
                label: "conditions",
                conditions: [
                    PaymentProduct.Rules(countries: ["NL"], allowsInstallments: false),
                    PaymentProduct.Rules(
                        countries: ["BE"],
                        amountLimits: AmountLimits(maximum: 10)
                    ),
                ]
            ),
        ])
    }

    @Test(arguments: ["", "&hide=translations", "&hide=accountsOnFile", "&isRecurring=false"])
    func `the JSON of products is that of a plain encoder`(query: String) throws {
        for country in ["NL", "BE"] {
            for currency in ["EUR", "USD"] {
                let query = "countryCode=\(country)&currencyCode=\(currency)" + query
                let available = try available(query)
                #expect(available.products.count == 5)
                let list = ["paymentProducts": available.products.map { plain($0, in: available) }]
                #expect(
                    ProductsResponse(paymentProducts: available.products).json
                        == Array(try Self.encoder.encode(list))
                )
                for product in available.products {
                    let json = try Self.encoder.encode(plain(product, in: available))
                    #expect(available.product(product.id)?.json == Array(json))
                }
            }
        }
    }

    @Test func `a list without products is an empty list`() {
        let json = ProductsResponse(paymentProducts: []).json
        #expect(String(decoding: json, as: UTF8.self) == #"{"paymentProducts":[]}"#)
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private func available(_ query: String) throws -> AvailableProducts {
        let data = ReferenceData(catalog: catalog, tokens: ["a": 2, "b": 4, "c": 2])
        let query = try ProductsQuery(query, for: data)
        return try AvailableProducts(
            for: Session(tokens: ["a", "b", "c"]),
            in: query.context,
            hiding: query.hidden,
            data: data
        )
    }

    private func plain(
        _ response: ProductResponse,
        in available: AvailableProducts
    ) -> PlainProduct? {
        guard let product = catalog[id: response.id] else { return nil }
        let hidesLabel = available.hidden.contains(.translations)
        return PlainProduct(
            id: product.id,
            accountsOnFile: available.accounts[product.id],
            allowsInstallments: response.terms.allowsInstallments,
            allowsRecurring: response.terms.allowsRecurring,
            allowsTokenization: product.allowsTokenization,
            displayHints: DisplayHints(
                displayOrder: product.displayOrder,
                label: hidesLabel ? nil : product.label,
                logo: product.logo
            ),
            maxAmount: response.terms.limits.maximum,
            minAmount: response.terms.limits.minimum,
            paymentMethod: product.paymentMethod,
            paymentProductGroup: product.groups.first
        )
    }
}

/// The response for a product, for Foundation's encoder.
private struct PlainProduct: Encodable {
    let id: PaymentProduct.ID
    let accountsOnFile: [AccountOnFile]?
    let allowsInstallments: Bool
    let allowsRecurring: Bool
    let allowsTokenization: Bool
    let displayHints: DisplayHints
    let maxAmount: Int?
    let minAmount: Int?
    let paymentMethod: String?
    let paymentProductGroup: PaymentProductGroup.ID?
}

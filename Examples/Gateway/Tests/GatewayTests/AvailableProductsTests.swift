import Foundation
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct AvailableProductsTests {
    let data: ReferenceData

    init() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, label: "Visa", groups: ["cards"], displayOrder: 3),
            PaymentProduct(id: 2, groups: ["cards"], displayOrder: 1),
            PaymentProduct(id: 3, groups: ["cards", "schemes"]),
            PaymentProduct(
                id: 840,
                displayOrder: 2,
                rules: PaymentProduct.Rules(
                    amountLimits: AmountLimits(minimum: 1, maximum: 2),
                    amountLimitsByCurrency: ["EUR": AmountLimits(minimum: 50)]
                )
            ),
            PaymentProduct(id: 900, groups: ["alone"], displayOrder: 9),
        ])
        data = ReferenceData(
            catalog: catalog,
            merchants: [
                "1": Merchant(
                    filters: PaymentProductFilters(exclude: PaymentProductFilter(products: [2])),
                    firstByCountry: ["BE": [3, 2, 7, 840]]
                )
            ],
            tokens: ["v": 1, "x": 2, "w": 1, "p": 840]
        )
    }

    @Test func `both layers remove products, and the rest is in display order`() throws {
        let available = try available(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [900]))
        )
        #expect(available.products.map(\.id) == [840, 1, 3])
        #expect(available.product(2) == nil)
        #expect(available.product(900) == nil)
        #expect(available.product(7) == nil)
        #expect(available.product(1)?.hidesLabel == false)
    }

    @Test func `the merchant's products for the country come first`() throws {
        #expect(try available(nil).products.map(\.id) == [840, 1, 900, 3])
        #expect(try available(nil, country: "BE").products.map(\.id) == [3, 840, 1, 900])
        let without = PaymentProductFilters(exclude: PaymentProductFilter(products: [3]))
        #expect(try available(without, country: "BE").products.map(\.id) == [840, 1, 900])
    }

    @Test(
        arguments: [
            ("", [1, 4]), ("&channel=web", [1, 2, 4]), ("&channel=Web", [1, 4]),
            ("&channel=unknown", [1, 4]), ("&hide=productsWithRedirects", [1]),
            ("&channel=web&hide=productsWithRedirects", [1, 2]),
            ("&channel=web&hide=fields", [1, 2, 4]),
        ] as [(String, [PaymentProduct.ID])]
    )
    func `products depend on the channel and on what the request hides`(
        query: String,
        ids: [PaymentProduct.ID]
    ) throws {
        let data = ReferenceData(
            catalog: try PaymentProductCatalog([
                PaymentProduct(id: 1),
                RequestAttributeTests.product(2, ["channel": ["web", "app"]]),
                RequestAttributeTests.product(3, ["channel": ["app"]]),
                RequestAttributeTests.product(4, ["productsWithRedirects": ["shown"]]),
            ])
        )
        let query = try ProductsQuery("countryCode=NL&currencyCode=EUR" + query, for: data)
        let available = try AvailableProducts(
            for: Session(),
            in: query.context,
            hiding: query.hidden,
            data: data
        )
        #expect(available.products.map(\.id) == ids)
        #expect(data.catalog.map(\.id).filter { available.product($0) != nil } == ids)
    }

    @Test func `only accounts of available products are listed`() throws {
        let available = try available(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [840])),
            tokens: ["p", "v", "x", "gone", "w"]
        )
        #expect(available.product(1)?.accountsOnFile?.map(\.id) == [2, 5])
        let accounts = available.products.flatMap { $0.accountsOnFile ?? [] }
        #expect(accounts.map(\.paymentProductId) == [1, 1])
        #expect(available.groups.flatMap { $0.accountsOnFile ?? [] }.map(\.id) == [2, 5])
    }

    @Test func `accounts and labels can be hidden`() throws {
        let available = try available(nil, tokens: ["v"], "hide=accountsOnFile&hide=translations")
        #expect(available.product(1)?.accountsOnFile == nil)
        #expect(available.product(1)?.hidesLabel == true)
    }

    @Test func `the amount limits are those of the payment's currency`() throws {
        let product = try available(nil).product(840)
        #expect(product?.terms.limits == AmountLimits(minimum: 50))
    }

    @Test func `a group has the lowest display order of its available products`() throws {
        #expect(try available(nil).groups.map(\.id) == ["cards", "alone", "schemes"])
        #expect(try available(nil).group("cards")?.displayHints?.displayOrder == 3)
        #expect(try available(nil).group("schemes")?.displayHints == nil)
        let without = PaymentProductFilters(exclude: PaymentProductFilter(products: [3, 900]))
        #expect(try available(without).groups.map(\.id) == ["cards"])
        #expect(try available(without).group("alone") == nil)
        #expect(try available(without).group("unknown") == nil)
    }

    private func available(
        _ filters: PaymentProductFilters?,
        tokens: [String] = [],
        _ query: String = "",
        country: String = "NL"
    ) throws -> AvailableProducts {
        let session = Session(merchantID: "1", filters: filters, tokens: tokens)
        let query = try ProductsQuery("countryCode=\(country)&currencyCode=EUR&\(query)", for: data)
        return try AvailableProducts(
            for: session,
            in: query.context,
            hiding: query.hidden,
            data: data
        )
    }
}

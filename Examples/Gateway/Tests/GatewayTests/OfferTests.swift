import Foundation
import ProductCatalog
import ProductFilter
import Testing

@testable import gateway

struct OfferTests {
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
            merchants: ["1": PaymentProductFilters(exclude: PaymentProductFilter(products: [2]))],
            tokens: ["v": 1, "x": 2, "w": 1, "p": 840]
        )
    }

    @Test func `both layers take away, and the rest comes in display order`() throws {
        let offer = try offer(PaymentProductFilters(exclude: PaymentProductFilter(products: [900])))
        #expect(offer.products.map(\.id) == [840, 1, 3])
        #expect(offer.product(2) == nil)
        #expect(offer.product(900) == nil)
        #expect(offer.product(7) == nil)
        #expect(offer.product(1)?.displayHints.label == "Visa")
    }

    @Test func `accounts appear with available products only`() throws {
        let offer = try offer(
            PaymentProductFilters(exclude: PaymentProductFilter(products: [840])),
            tokens: ["p", "v", "x", "gone", "w"]
        )
        #expect(offer.product(1)?.accountsOnFile?.map(\.id) == [2, 5])
        let accounts = offer.products.flatMap { $0.accountsOnFile ?? [] }
        #expect(accounts.map(\.paymentProductId) == [1, 1])
        #expect(offer.groups.flatMap { $0.accountsOnFile ?? [] }.map(\.id) == [2, 5])
    }

    @Test func `accounts and labels can be hidden`() throws {
        let offer = try offer(nil, tokens: ["v"], "hide=accountsOnFile&hide=translations")
        #expect(offer.product(1)?.accountsOnFile == nil)
        #expect(offer.product(1)?.displayHints.label == nil)
    }

    @Test func `the limits are those of the payment's currency`() throws {
        let product = try offer(nil).product(840)
        #expect(product?.minAmount == 50)
        #expect(product?.maxAmount == nil)
    }

    @Test func `a group is there when a member is, at the lowest place of those that are`() throws {
        #expect(try offer(nil).groups.map(\.id) == ["cards", "alone", "schemes"])
        #expect(try offer(nil).group("cards")?.displayHints?.displayOrder == 3)
        #expect(try offer(nil).group("schemes")?.displayHints == nil)
        let without = PaymentProductFilters(exclude: PaymentProductFilter(products: [3, 900]))
        #expect(try offer(without).groups.map(\.id) == ["cards"])
        #expect(try offer(without).group("alone") == nil)
        #expect(try offer(without).group("unheard of") == nil)
    }

    private func offer(
        _ filters: PaymentProductFilters?,
        tokens: [String] = [],
        _ query: String = ""
    ) throws -> Offer {
        let session = Session(merchantID: "1", filters: filters, tokens: tokens, expiry: .now)
        let query = try ProductsQuery("countryCode=NL&currencyCode=EUR&" + query)
        return try Offer(of: session, for: query, from: data)
    }
}

import ProductCatalog
import TestSupport
import Testing

struct PaymentProductCatalogLookupTests {
    private let catalog: PaymentProductCatalog

    init() throws {
        catalog = try PaymentProductCatalog([
            PaymentProduct(id: 840, label: "PayPal"),
            PaymentProduct(id: 1, groups: ["cards", "schemes"], displayOrder: 2),
            PaymentProduct(id: 3, groups: ["cards"], displayOrder: 1),
        ])
    }

    @Test func `a product is found by its id`() {
        #expect(catalog[id: 840]?.label == "PayPal")
        #expect(catalog.index(of: 840) == catalog.index(2))
        for id in [0, 2, -1, 841, 2_147_483_647, .max, .min] {
            #expect(catalog[id: PaymentProduct.ID(id)] == nil)
            #expect(catalog.index(of: PaymentProduct.ID(id)) == nil)
        }
    }

    @Test func `groups are those that products list, in the order of their ids`() throws {
        #expect(catalog.groups.map(\.id) == ["cards", "schemes"])
        #expect(catalog.groups.map { catalog[$0.products].map(\.id) } == [[3, 1], [1]])
        let cards = try #require(catalog.products(in: "cards"))
        #expect(catalog[cards].map(\.id) == [3, 1])
        #expect(catalog.products(in: "Cards") == nil)
        #expect(catalog.products(in: "") == nil)
    }

    @Test func `products with ids and in groups form a union, without unknown entries`() {
        func named(
            _ ids: [PaymentProduct.ID],
            _ groups: [PaymentProductGroup.ID]
        ) -> [PaymentProduct.ID] {
            catalog[catalog.products(withIDs: ids, inGroups: groups)].map(\.id)
        }
        #expect(named([840, 1, 840, 99], ["unknown"]) == [1, 840])
        #expect(named([840], ["cards"]) == [3, 1, 840])
        #expect(named([], ["schemes", "cards"]) == [3, 1])
        #expect(named([], Array(repeating: "cards", count: 40)) == [3, 1])
        #expect(named([], []) == [])
    }

    @Test func `known and unknown groups form a union, whatever their number`() throws {
        let catalog = try PaymentProductCatalog(count: 40) {
            $1.groups = [PaymentProductGroup.ID("group \($0)")]
        }
        for count in [15, 16, 17, 40] {
            let names = (0..<count).map { PaymentProductGroup.ID("group \($0)") }
            let set = catalog.products(withIDs: [], inGroups: names + ["unknown", ""])
            #expect(set.offsets == Array(0..<count))
        }
    }

    @Test(arguments: [
        ("Cards", "cards"), ("CARD", "cards"), ("card", "cards"), ("cardss", "cards"),
        ("cards ", "cards"), ("cards\u{a0}", "cards"), ("carts", "cards"), ("crads", "cards"),
        ("scheme", "schemes"), ("sche_mes", "schemes"), ("", nil), ("s", nil), ("cardsss", nil),
        ("vouchers", nil), ("cards and more", nil),
    ])
    func `an unknown group may be near a known one`(name: String, nearMiss: String?) {
        #expect(
            catalog.nearMiss(to: PaymentProductGroup.ID(name))
                == nearMiss.map { PaymentProductGroup.ID($0) }
        )
    }

    @Test func `a group in the same case is preferred, then the first`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "Cards"]),
            PaymentProduct(id: 2, groups: ["CARDS", "Wallets"]),
        ])
        func nearMiss(_ group: PaymentProductGroup.ID) -> PaymentProductGroup.ID? {
            catalog.nearMiss(to: group)
        }
        #expect(nearMiss("card") == "cards")
        #expect(nearMiss("Card") == "Cards")
        #expect(nearMiss("CARD") == "CARDS")
        #expect(nearMiss("cARD") == "CARDS")
        #expect(nearMiss("car-t") == "cards")
        #expect(nearMiss("Cart") == "Cards")
        #expect(nearMiss("wallet") == "Wallets")
    }

    @Test func `a catalog without products has no near misses`() throws {
        #expect(try PaymentProductCatalog([PaymentProduct]()).nearMiss(to: "cards") == nil)
    }

    @Test func `there are sets of all products and of none`() {
        #expect(catalog[catalog.allProducts].map(\.id) == catalog.map(\.id))
        #expect(catalog.noProducts.isEmpty)
    }
}

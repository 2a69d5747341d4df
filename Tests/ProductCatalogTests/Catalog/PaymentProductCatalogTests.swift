import ProductCatalog
import Testing

struct PaymentProductCatalogTests {
    @Test func `products are in display order`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 30), PaymentProduct(id: 4, displayOrder: 2),
            PaymentProduct(id: 5, displayOrder: 1), PaymentProduct(id: 3, displayOrder: 2),
            PaymentProduct(id: 6, displayOrder: -1), PaymentProduct(id: 29),
            PaymentProduct(id: 7, displayOrder: .max), PaymentProduct(id: 8, displayOrder: .min),
        ])
        #expect(catalog.map(\.id) == [8, 6, 5, 3, 4, 7, 29, 30])
        #expect(catalog.reversed().map(\.id) == [30, 29, 7, 4, 3, 5, 6, 8])
        #expect(catalog.count == 8)
    }

    @Test func `an empty catalog is valid`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct]())
        #expect(catalog.isEmpty)
        #expect(catalog.groups.isEmpty)
        #expect(catalog[id: 1] == nil)
        #expect(catalog.products(in: "cards") == nil)
        #expect(catalog.products(withIDs: [1], inGroups: ["cards"]).isEmpty)
        #expect(catalog.products(allowedIn: PaymentContext(country: "NL", amount: 1)).isEmpty)
        #expect(catalog.allProducts == catalog.noProducts)
    }

    @Test func `the description is the number of products and of groups`() throws {
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: ["cards", "schemes"]),
            PaymentProduct(id: 2, groups: ["cards"]), PaymentProduct(id: 3),
        ])
        #expect("\(catalog)" == "3 products, 2 groups")
        let single = try PaymentProductCatalog([PaymentProduct(id: 1, groups: ["cards"])])
        #expect("\(single)" == "1 product, 1 group")
    }

    @Test(arguments: [1, 2_147_483_647])
    func `the smallest and the largest id are valid`(id: Int) throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: PaymentProduct.ID(id))])
        #expect(catalog.map(\.id.rawValue) == [id])
    }
}

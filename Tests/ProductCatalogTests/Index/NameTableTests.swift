import ProductCatalog
import TestSupport
import Testing

/// Lookup of groups whose ids are hard to distinguish.
struct NameTableTests {
    @Test func `ids are found byte by byte, whatever their lengths`() throws {
        let names = [
            "a", "b", "A", "caf\u{e9}", "cafe\u{301}", "fifteen bytes..", "sixteen bytes...",
            "sixteen bytes..!", String(repeating: "x", count: 1000),
            String(repeating: "x", count: 999) + "y", "\u{0}", "a\u{0}",
        ].map { PaymentProductGroup.ID($0) }
        let catalog = try PaymentProductCatalog(count: names.count) { $1.groups = [names[$0]] }
        #expect(catalog.groups.count == names.count)
        for (offset, name) in names.enumerated() {
            #expect(catalog.products(in: name)?.offsets == [offset])
        }
        #expect(catalog.products(in: "sixteen bytes..?") == nil)
    }

    /// Two ids of equal length and, as far as the catalog knows, of equal hash.
    private let colliding = ["8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ"].map {
        PaymentProductGroup.ID(ExactString($0, hash: 7))
    }

    @Test func `long ids with equal hashes are different groups`() throws {
        #expect(colliding[0].string.key == colliding[1].string.key)
        #expect(colliding[0] != colliding[1] && colliding[0] == colliding[0])
        let catalog = try PaymentProductCatalog([
            PaymentProduct(id: 1, groups: [colliding[0]]),
            PaymentProduct(id: 2, groups: [colliding[1]]), PaymentProduct(id: 3, groups: colliding),
        ])
        #expect(catalog.products(in: colliding[0])?.offsets == [0, 2])
        #expect(catalog.products(in: colliding[1])?.offsets == [1, 2])
    }

    @Test func `an unknown id isn't found by the hash of a known one`() throws {
        let catalog = try PaymentProductCatalog([PaymentProduct(id: 1, groups: [colliding[0]])])
        #expect(catalog.products(in: colliding[0]) != nil)
        #expect(catalog.products(in: colliding[1]) == nil)
        #expect(catalog.products(withIDs: [], inGroups: [colliding[1]]).isEmpty)
    }

    @Test func `many long ids with equal hashes are found`() throws {
        let names = (16...40).map {
            PaymentProductGroup.ID(ExactString(String(repeating: "\0", count: $0), hash: 7))
        }
        let catalog = try PaymentProductCatalog(count: names.count) { $1.groups = [names[$0]] }
        for (offset, name) in names.enumerated() {
            #expect(catalog.products(in: name)?.offsets == [offset])
        }
    }

    @Test(arguments: [1, 64, 512, 513, 16_385], [ProductSet.Form.automatic, .chunkedWithoutLists])
    func `every product can be in every group`(count: Int, form: ProductSet.Form) throws {
        let names = (0..<20).map { PaymentProductGroup.ID("group \($0)") }
        let catalog = try PaymentProductCatalog(count: count, storedAs: form) { $1.groups = names }
        for name in names {
            #expect(catalog.products(in: name) == catalog.allProducts)
            #expect(catalog.products(withIDs: [], inGroups: [name]).count == count)
        }
        let all = catalog.products(withIDs: [], inGroups: names + names)
        #expect(all == catalog.allProducts)
        #expect(catalog.allProducts.subtracting(all).isEmpty)
    }
}

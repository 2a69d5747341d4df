import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct SmallWorldsTests {
    @Test func `there are two to the n subsets, all different`() {
        #expect(SmallWorlds.subsets(of: ["a", "b"]) == [[], ["a"], ["b"], ["a", "b"]])
        #expect(Set(SmallWorlds.subsets(of: Array(0..<6))).count == 64)
    }

    @Test func `there are options to the n choices, all different`() {
        #expect(SmallWorlds.choices(of: [0, 1], count: 2) == [[0, 0], [0, 1], [1, 0], [1, 1]])
        #expect(Set(SmallWorlds.choices(of: [0, 1, 2], count: 4)).count == 81)
    }

    @Test(arguments: 0...3)
    func `there are four to the n catalogs and two to the n plus four filters`(count: Int) {
        #expect(Set(SmallWorlds.catalogs(productCount: count)).count == 1 << (2 * count))
        #expect(Set(SmallWorlds.filters(productCount: count)).count == 1 << (count + 4))
    }

    @Test func `the context of a subset allows exactly its products`() {
        for products in SmallWorlds.catalogs(productCount: 3) {
            let model = ReferenceModel(products)
            for mask in 0..<8 {
                let expected = products.indices.filter { mask >> $0 & 1 == 1 }
                let allowed = model.allowed(in: SmallWorlds.context(allowing: mask))
                #expect(allowed == Set(expected.map { products[$0].id }))
            }
        }
    }
}

import ProductCatalog
import TestSupport
import Testing

struct WorldTests {
    @Test func `equal seeds give equal worlds`() {
        for seed: UInt64 in 0..<30 {
            let world = World(seed: seed, productCount: 9)
            let same = World(seed: seed, productCount: 9)
            #expect(world.products == same.products)
            #expect(world.layers == same.layers)
            #expect(world.contexts == same.contexts)
            #expect(world.form == same.form)
        }
    }

    @Test func `random worlds cover every size, form and number of layers`() {
        let worlds = (0..<UInt64(World.sizes.count)).map { World(seed: $0) }
        #expect(worlds.map(\.products.count) == World.sizes)
        #expect(Set(worlds.map(\.layers.count)) == [0, 1, 2, 3, 4])
        #expect(Set(worlds.map(\.form)).count == ProductSet.Form.allCases.count)
    }
}

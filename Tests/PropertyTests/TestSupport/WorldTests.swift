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

    @Test func `random worlds have few and many conditions in every form`() {
        // Up to 512 conditions of an inline catalog are stored inline, too.
        let worlds = (0..<UInt64(2 * World.sizes.count)).map { World(seed: $0) }
        for form in ProductSet.Form.allCases {
            let counts = worlds.filter { $0.form == form }.map { world in
                world.products.reduce(0) { $0 + ($1.conditions?.count ?? 0) }
            }
            #expect(counts.contains { (1...512).contains($0) })
            #expect(counts.contains { $0 > 512 }, "\(form)")
        }
        let lists = worlds.flatMap(\.products).compactMap(\.conditions)
        #expect(Set(lists.map(\.count)) == [0, 1, 2, 3, 600])
    }

    @Test func `in random worlds contexts meet some conditions and not others`() throws {
        var outcomes: Set<[Bool]> = []
        try checkWorlds { world in
            for product in world.products.prefix(30) where product.conditions?.count == 2 {
                for context in world.contexts {
                    outcomes.insert(
                        (product.conditions ?? []).map { $0.violations(in: context).isEmpty }
                    )
                }
            }
            return true
        }
        #expect(outcomes.count == 4)
    }
}

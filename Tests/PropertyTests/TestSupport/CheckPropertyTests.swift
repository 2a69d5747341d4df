import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct CheckPropertyTests {
    @Test func `a seed gives the same numbers, and another seed others`() {
        var one = SeededGenerator(seed: 7)
        var same = SeededGenerator(seed: 7)
        var other = SeededGenerator(seed: 8)
        let numbers = (0..<9).map { _ in one.next() }
        #expect((0..<9).map { _ in same.next() } == numbers)
        #expect((0..<9).map { _ in other.next() } != numbers)
    }

    @Test func `a seed gives the same world`() {
        for seed: UInt64 in 0..<30 {
            let (one, other) = (
                World(seed: seed, productCount: 9), World(seed: seed, productCount: 9)
            )
            #expect(one.products == other.products)
            #expect(one.layers == other.layers)
            #expect(one.contexts == other.contexts)
            #expect(one.form == other.form)
        }
    }

    @Test func `random worlds have every size, form and number of layers`() {
        let worlds = (0..<UInt64(World.sizes.count)).map { World(seed: $0) }
        #expect(worlds.map(\.products.count) == World.sizes)
        #expect(Set(worlds.map(\.layers.count)) == [0, 1, 2, 3, 4])
        #expect(Set(worlds.map(\.form)).count == ProductSet.Form.allCases.count)
    }

    @Test func `a property that always holds passes`() throws {
        var count = 0
        try checkWorlds(cases: 20) { _ in
            count += 1
            return true
        }
        #expect(count == 20)
    }

    @Test func `a failure brings the seed that makes it again`() throws {
        let isSmall = { (world: World) in world.products.count < 300 }
        let failure = #expect(throws: PropertyFailure.self) {
            try checkWorlds(holds: isSmall)
        }
        let seed = try #require(failure?.seed)
        #expect(World.sizes[Int(seed)] >= 300)
        #expect(throws: PropertyFailure.self) {
            try checkWorlds(seed: seed, cases: 1, holds: isSmall)
        }
        #expect("\(try #require(failure))".contains("`seed: \(seed), cases: 1`"))
    }

    @Test func `an error thrown by a property is its failure`() throws {
        let failure = #expect(throws: PropertyFailure.self) {
            try checkWorlds { world in
                _ = try PaymentProductCatalog(world.products + world.products)
                return true
            }
        }
        let reason = try #require(failure?.reason)
        #expect(reason.contains("paymentProducts[1].id"), "not shrunken to one product")
    }

    @Test func `a failing world is shrunken to what makes it fail`() throws {
        let failure = #expect(throws: PropertyFailure.self) {
            // Fails wherever some product in "cards" is excluded by its id in a recurring context.
            try checkWorlds { world in
                let cards = world.products.filter { $0.groups.contains("cards") }.map(\.id)
                let excluded = world.layers.flatMap { $0.exclude?.products ?? [] }
                return !world.contexts.contains(where: \.isRecurring)
                    || !cards.contains(where: excluded.contains)
            }
        }
        let lines = try #require(failure?.shrunkenCase.split(separator: "\n"))
        try #require(lines.count == 4)
        #expect(lines[0].hasPrefix("1 products"))
        #expect(lines[2].contains("restrictTo: nil"))
        #expect(lines[2].contains("groups: []"))
        #expect(lines[3].contains("country: nil, currency: nil, amount: nil, isRecurring: true"))
    }
}

import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct CheckPropertyTests {
    @Test func `a property that always holds passes`() throws {
        var count = 0
        try checkWorlds(cases: 20) { _ in
            count += 1
            return true
        }
        #expect(count == 20)
    }

    @Test func `a violation includes the seed that reproduces it`() throws {
        let isSmall = { (world: World) in world.products.count < 300 }
        let violation = #expect(throws: PropertyViolation.self) {
            try checkWorlds(property: isSmall)
        }
        let seed = try #require(violation?.seed)
        #expect(World.sizes[Int(seed)] >= 300)
        #expect(throws: PropertyViolation.self) {
            try checkWorlds(seed: seed, cases: 1, property: isSmall)
        }
        #expect("\(try #require(violation))".contains("`seed: \(seed), cases: 1`"))
    }

    @Test func `a property that throws is violated`() throws {
        let violation = #expect(throws: PropertyViolation.self) {
            try checkWorlds { world in
                _ = try PaymentProductCatalog(world.products + world.products)
                return true
            }
        }
        let reason = try #require(violation?.reason)
        #expect(reason.contains("paymentProducts[1].id"), "the world wasn't shrunk to one product")
    }

    @Test func `a world is shrunk to what violates the property`() throws {
        let violation = #expect(throws: PropertyViolation.self) {
            // Violated if a product in `cards` is excluded by id and a context is recurring.
            try checkWorlds { world in
                let cards = world.products.filter { $0.groups.contains("cards") }.map(\.id)
                let excluded = world.layers.flatMap { $0.exclude?.products ?? [] }
                return !world.contexts.contains(where: \.isRecurring)
                    || !cards.contains(where: excluded.contains)
            }
        }
        let lines = try #require(violation?.shrunkenCase.split(separator: "\n"))
        try #require(lines.count == 4)
        #expect(lines[0].hasPrefix("1 products"))
        #expect(lines[2].contains("restrictTo: nil"))
        #expect(lines[2].contains("groups: []"))
        #expect(lines[3].contains("country: nil, currency: nil, amount: nil, isRecurring: true"))
    }
}

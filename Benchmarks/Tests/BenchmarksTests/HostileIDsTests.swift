import Testing

@testable import ProductCatalog
@testable import benchmarks

struct HostileIDsTests {
    @Test(arguments: [200, 1000, 10_000])
    func `the longest search is as long as the library says`(count: Int) {
        let ids = World(products: count, kind: .sparseIDs).ids
        let table = SparseIDTable(ids.map { PaymentProduct.ID(rawValue: $0) })
        #expect(HostileIDs(against: ids).reach == table.reach)
    }

    @Test func `hostile ids are unknown and searched for almost longest`() {
        let ids = World(products: 1000, kind: .sparseIDs).ids
        let hostile = HostileIDs(against: ids)
        var generator = SeededGenerator(seed: 1)
        let chosen = hostile.ids(count: 200, using: &generator)
        #expect(Set(chosen).isDisjoint(with: ids))
        #expect(hostile.steps >= 5)
        #expect(hostile.steps <= hostile.reach)
    }
}

import Testing

@testable import ProductCatalog
@testable import benchmarks

struct HostileIDsTests {
    @Test(arguments: [200, 1000, 10_000])
    func `the longest probe sequence is as long as the library's`(count: Int) {
        let ids = Dataset(products: count, kind: .sparseIDs).ids
        let table = SparseIDTable(ids.map { PaymentProduct.ID($0) })
        #expect(HostileIDs(against: ids).maxProbeCount == table.probeLimit)
    }

    @Test func `hostile ids are unknown and have long probe sequences`() {
        let ids = Dataset(products: 1000, kind: .sparseIDs).ids
        let hostile = HostileIDs(against: ids)
        var generator = SeededGenerator(seed: 1)
        let chosen = hostile.ids(count: 200, using: &generator)
        #expect(Set(chosen).isDisjoint(with: ids))
        #expect(hostile.minProbeCount >= 5)
        #expect(hostile.minProbeCount <= hostile.maxProbeCount)
    }
}

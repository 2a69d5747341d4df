import ProductCatalog
import TestSupport
import Testing

/// Random operations in every form of storage, tested against `Set<Int>`.
struct StorageFormTests {
    @Test(arguments: World.boundarySizes + [4_097], ProductSet.Form.allCases)
    func `sets of every form agree with plain sets`(size: Int, form: ProductSet.Form) throws {
        guard form.supports(productCount: size) else { return }
        try check(size: size, form: form, rounds: 8)
    }

    /// The sizes are those of one chunk, of one chunk and a product, and of three chunks.
    @Test(arguments: [16_384, 16_385, 33_000], ProductSet.Form.inChunks)
    func `sets of few chunks agree with plain sets`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        try check(size: size, form: form, rounds: 2)
    }

    @Test(arguments: [0, 1])
    func `sets on both sides of the largest flat size agree with plain sets`(
        difference: Int
    ) throws {
        try check(size: ProductSet.Form.maxFlatCount + difference, form: .automatic, rounds: 1)
    }

    private func check(size: Int, form: ProductSet.Form, rounds: Int) throws {
        let catalog = try PaymentProductCatalog(count: size, storedAs: form)
        var generator = SeededGenerator(seed: UInt64(size))
        for round in 0..<rounds {
            let sets = (0..<4).map { _ in randomSet(below: size, using: &generator) }
            check(sets, in: catalog, "round \(round)")
        }
    }

    private func randomSet(below size: Int, using generator: inout SeededGenerator) -> Set<Int> {
        guard size > 0 else { return [] }
        let start = Int.random(in: 0..<size, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: return Set((0..<4).map { _ in Int.random(in: 0..<size, using: &generator) })
        case 1: return Set((0..<size).filter { _ in Bool.random(using: &generator) })
        case 2: return Set(start..<Int.random(in: start...size, using: &generator))
        case 3: return Set(0..<size)
        default: return Set((0..<40).map { _ in Int.random(in: 0..<size, using: &generator) })
        }
    }

    private func check(_ members: [Set<Int>], in catalog: PaymentProductCatalog, _ round: Comment) {
        let (a, b, c, d) = (members[0], members[1], members[2], members[3])
        let (setA, setB, setC) = (catalog.set(a), catalog.set(b), catalog.set(c))
        #expect(setA.offsets == a.sorted(), round)
        #expect(setA.union(setB).offsets == a.union(b).sorted(), round)
        #expect(setA.intersection(setB).offsets == a.intersection(b).sorted(), round)
        #expect(setA.subtracting(setB).offsets == a.subtracting(b).sorted(), round)
        #expect(setA.symmetricDifference(setB).offsets == a.symmetricDifference(b).sorted(), round)

        func filter(_ members: Set<Int>) -> PaymentProductFilter {
            PaymentProductFilter(products: members.map { PaymentProduct.ID($0 + 1) })
        }
        let remaining = catalog.remainingProducts(
            of: setA,
            after: [(filter(b), filter(c)), (nil, filter(d))]
        )
        let expected = a.intersection(b).subtracting(c).subtracting(d)
        #expect(remaining.offsets == expected.sorted(), round)
        #expect(remaining == catalog.set(expected), round)
        #expect(remaining.hashValue == catalog.set(expected).hashValue, round)
        #expect(remaining.count == expected.count, round)
        #expect(remaining.isEmpty == expected.isEmpty, round)
        #expect(remaining.reversed().map(\.offset) == expected.sorted().reversed(), round)
        #expect(remaining.indices.map(\.offset) == expected.sorted(), round)

        var changed = setA.union(setC)
        var changedMembers = a.union(c)
        for member in d.sorted().prefix(9) + b.sorted().suffix(9) {
            if changedMembers.remove(member) == nil {
                changedMembers.insert(member)
                changed.insert(catalog.index(member))
            } else {
                changed.remove(catalog.index(member))
            }
        }
        #expect(changed.offsets == changedMembers.sorted(), round)
        let subtracted = changed.subtracting(catalog.set(d))
        #expect(subtracted.offsets == changedMembers.subtracting(d).sorted(), round)
        #expect(setA.offsets == a.sorted(), "the original set changed")
    }
}

import ProductCatalog
import TestSupport
import Testing

/// The laws of sets, tested against `Set<Int>`: for every pair of subsets of a small catalog in every
/// form, and for random pairs in catalogs of every boundary size.
struct ProductSetLawTests {
    @Test(arguments: 0...5, ProductSet.Form.allCases)
    func `every pair of subsets of a small catalog`(count: Int, form: ProductSet.Form) throws {
        let catalog = try PaymentProductCatalog(count: count, storedAs: form)
        let pairs = SmallWorlds.subsets(of: Array(0..<count)).map { Pair(Set($0), of: catalog) }
        for a in pairs {
            for b in pairs where !agree(a, b, in: catalog) {
                Issue.record("\(a.members) and \(b.members)")
                return
            }
        }
    }

    @Test(arguments: World.boundarySizes, ProductSet.Form.allCases)
    func `random pairs of subsets at the boundaries of words and of the inline form`(
        count: Int,
        form: ProductSet.Form
    ) throws {
        guard form.supports(productCount: count) else { return }
        let catalog = try PaymentProductCatalog(count: count, storedAs: form)
        var generator = SeededGenerator(seed: UInt64(count))
        for share in [1, 2, 100, 2_000] {
            let members = (0..<2).map { _ in
                Set((0..<count).filter { _ in Int.random(in: 0..<share, using: &generator) == 0 })
            }
            let (a, b) = (Pair(members[0], of: catalog), Pair(members[1], of: catalog))
            #expect(a.agrees(in: catalog) && agree(a, b, in: catalog), "one in \(share)")
        }
    }

    @Test(arguments: World.boundarySizes, ProductSet.Form.allCases)
    func `inserting and removing doesn't affect copies`(
        count: Int,
        form: ProductSet.Form
    ) throws {
        guard form.supports(productCount: count), count > 0 else { return }
        let catalog = try PaymentProductCatalog(count: count, storedAs: form)
        var generator = SeededGenerator(seed: UInt64(count))
        for start in [catalog.noProducts, catalog.allProducts] {
            var changing = Pair(set: start, members: Set(start.offsets))
            let before = changing
            for _ in 0..<60 {
                let offset = Int.random(in: 0..<count, using: &generator)
                if Bool.random(using: &generator) {
                    changing.set.insert(catalog.index(offset))
                    changing.members.insert(offset)
                } else {
                    changing.set.remove(catalog.index(offset))
                    changing.members.remove(offset)
                }
            }
            #expect(changing.agrees(in: catalog))
            #expect(before.agrees(in: catalog))
        }
    }

    /// A set and its expected members.
    private struct Pair: Equatable {
        var set: ProductSet
        var members: Set<Int>

        init(set: ProductSet, members: Set<Int>) {
            self.set = set
            self.members = members
        }

        init(_ members: Set<Int>, of catalog: PaymentProductCatalog) {
            self.init(set: catalog.set(members), members: members)
        }

        /// Returns whether every way to read the set gives the expected members.
        func agrees(in catalog: PaymentProductCatalog) -> Bool {
            let ascending = members.sorted()
            return set.offsets == ascending
                && set.indices.map(\.offset) == ascending
                && set.reversed().map(\.offset) == ascending.reversed()
                && catalog[set].map(\.id) == ascending.map { catalog[catalog.index($0)].id }
                && set.count == members.count
                && set.isEmpty == members.isEmpty
                && set.first?.offset == ascending.first
                && set.last?.offset == ascending.last
                && catalog.indices.allSatisfy { set.contains($0) == members.contains($0.offset) }
        }
    }

    /// Returns whether every operation on two sets and every comparison gives the expected result.
    private func agree(_ a: Pair, _ b: Pair, in catalog: PaymentProductCatalog) -> Bool {
        let results = [
            Pair(set: a.set.union(b.set), members: a.members.union(b.members)),
            Pair(set: a.set.intersection(b.set), members: a.members.intersection(b.members)),
            Pair(set: a.set.subtracting(b.set), members: a.members.subtracting(b.members)),
            Pair(
                set: a.set.symmetricDifference(b.set),
                members: a.members.symmetricDifference(b.members)
            ),
        ]
        var formed = [a.set, a.set, a.set, a.set]
        formed[0].formUnion(b.set)
        formed[1].formIntersection(b.set)
        formed[2].subtract(b.set)
        formed[3].formSymmetricDifference(b.set)
        return results.allSatisfy { $0.agrees(in: catalog) }
            && formed == results.map(\.set)
            && (a.set == b.set) == (a.members == b.members)
            && (a.set != b.set || a.set.hashValue == b.set.hashValue)
            && a.set.isSubset(of: b.set) == a.members.isSubset(of: b.members)
            && a.set.isSuperset(of: b.set) == a.members.isSuperset(of: b.members)
            && a.set.isDisjoint(with: b.set) == a.members.isDisjoint(with: b.members)
    }
}

import ProductCatalog
import TestSupport
import Testing

/// The laws of sets, held against `Set<Int>`: for every pair of subsets of a small catalog in every
/// form, and for random pairs in catalogs of every border size.
struct ProductSetLawTests {
    /// A set of the engine's and a plain one, which have to stay the same.
    private struct Pair: Equatable {
        var set: ProductSet
        var plain: Set<Int>

        /// Whether both have the same members, whichever way they are asked.
        func agrees(in catalog: PaymentProductCatalog) -> Bool {
            let ascending = plain.sorted()
            return set.map(\.offset) == ascending
                && set.indices.map(\.offset) == ascending
                && set.reversed().map(\.offset) == ascending.reversed()
                && catalog[set].map(\.id) == ascending.map { catalog[catalog.index($0)].id }
                && set.count == plain.count
                && set.isEmpty == plain.isEmpty
                && set.first?.offset == ascending.first
                && set.last?.offset == ascending.last
                && catalog.indices.allSatisfy { set.contains($0) == plain.contains($0.offset) }
        }
    }

    /// Whether two pairs agree with each other in every operation and comparison.
    private func agree(_ a: Pair, _ b: Pair, in catalog: PaymentProductCatalog) -> Bool {
        let results = [
            Pair(set: a.set.union(b.set), plain: a.plain.union(b.plain)),
            Pair(set: a.set.intersection(b.set), plain: a.plain.intersection(b.plain)),
            Pair(set: a.set.subtracting(b.set), plain: a.plain.subtracting(b.plain)),
            Pair(
                set: a.set.symmetricDifference(b.set),
                plain: a.plain.symmetricDifference(b.plain)
            ),
        ]
        var formed = [a.set, a.set, a.set, a.set]
        formed[0].formUnion(b.set)
        formed[1].formIntersection(b.set)
        formed[2].subtract(b.set)
        formed[3].formSymmetricDifference(b.set)
        return results.allSatisfy { $0.agrees(in: catalog) }
            && formed == results.map(\.set)
            && (a.set == b.set) == (a.plain == b.plain)
            && (a.set != b.set || a.set.hashValue == b.set.hashValue)
            && a.set.isSubset(of: b.set) == a.plain.isSubset(of: b.plain)
            && a.set.isSuperset(of: b.set) == a.plain.isSuperset(of: b.plain)
            && a.set.isDisjoint(with: b.set) == a.plain.isDisjoint(with: b.plain)
    }

    private static func catalog(
        _ count: Int,
        _ form: ProductSet.Form
    ) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (0..<count).map { PaymentProduct(id: PaymentProduct.ID(rawValue: $0 + 1)) },
            storedAs: form
        )
    }

    private func pair(_ members: Set<Int>, of catalog: PaymentProductCatalog) -> Pair {
        let ids = members.map { PaymentProduct.ID(rawValue: $0 + 1) }
        return Pair(set: catalog.products(withIDs: ids), plain: members)
    }

    @Test(arguments: 0...5, ProductSet.Form.allCases)
    func `every pair of subsets of a small catalog`(count: Int, form: ProductSet.Form) throws {
        let catalog = try Self.catalog(count, form)
        let pairs = SmallWorlds.subsets(of: Array(0..<count)).map { pair(Set($0), of: catalog) }
        for a in pairs {
            for b in pairs where !agree(a, b, in: catalog) {
                Issue.record("\(a.plain) and \(b.plain)")
                return
            }
        }
    }

    @Test(arguments: World.borderSizes, ProductSet.Form.allCases)
    func `random pairs at the borders of words and of the form in place`(
        count: Int,
        form: ProductSet.Form
    ) throws {
        guard count <= 512 || form != .inline else { return }
        let catalog = try Self.catalog(count, form)
        var generator = SeededGenerator(seed: UInt64(count))
        for share in [1, 2, 100, 2_000] {
            let members = (0..<2).map { _ in
                Set((0..<count).filter { _ in Int.random(in: 0..<share, using: &generator) == 0 })
            }
            let (a, b) = (pair(members[0], of: catalog), pair(members[1], of: catalog))
            #expect(a.agrees(in: catalog) && agree(a, b, in: catalog), "one in \(share)")
        }
    }

    @Test(arguments: World.borderSizes, ProductSet.Form.allCases)
    func `inserting and removing do what a plain set does, and leave copies alone`(
        count: Int,
        form: ProductSet.Form
    ) throws {
        guard count <= 512 || form != .inline, count > 0 else { return }
        let catalog = try Self.catalog(count, form)
        var generator = SeededGenerator(seed: UInt64(count))
        for start in [catalog.noProducts, catalog.allProducts] {
            var changing = Pair(set: start, plain: Set(start.map(\.offset)))
            let before = changing
            for _ in 0..<60 {
                let offset = Int.random(in: 0..<count, using: &generator)
                if Bool.random(using: &generator) {
                    changing.set.insert(catalog.index(offset))
                    changing.plain.insert(offset)
                } else {
                    changing.set.remove(catalog.index(offset))
                    changing.plain.remove(offset)
                }
            }
            #expect(changing.agrees(in: catalog))
            #expect(before.agrees(in: catalog))
        }
    }

    @Test func `sets of catalogs made separately are never equal`() throws {
        let (one, other) = try (Self.catalog(3, .chosen), Self.catalog(3, .chosen))
        #expect(one.allProducts != other.allProducts)
        #expect(one.allProducts == one.products(withIDs: [1, 2, 3]))
        let copy = one
        #expect(copy.allProducts == one.allProducts)
    }

    @Test func `sets hashed one after the other are told apart by where one ends`() throws {
        let catalog = try Self.catalog(2, .chosen)
        let (first, second) = (catalog.products(withIDs: [1]), catalog.products(withIDs: [2]))
        let pairs = [[first, second], [catalog.allProducts, catalog.noProducts]]
        #expect(pairs[0].hashValue != pairs[1].hashValue)
    }
}

extension PaymentProductCatalog {
    fileprivate func index(_ offset: Int) -> Index {
        index(startIndex, offsetBy: offset)
    }
}

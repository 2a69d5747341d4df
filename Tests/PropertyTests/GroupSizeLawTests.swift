import ProductCatalog
import TestSupport
import Testing

/// Groups of very few, some and many members, which a catalog may store in different ways, tested
/// against plain arrays.
struct GroupSizeLawTests {
    @Test(arguments: [1_000, 20_000], ProductSet.Form.unbounded)
    func `groups of any size are filtered correctly`(size: Int, form: ProductSet.Form) throws {
        try check(size: size, form: form)
    }

    /// In the form that wouldn't be chosen for the size.
    @Test(arguments: zip([130_000, 140_000], [ProductSet.Form.chunked, .flat]))
    func `groups of any size are filtered correctly in large catalogs`(
        size: Int,
        form: ProductSet.Form
    ) throws {
        try check(size: size, form: form)
    }

    @Test(arguments: [0, 1])
    func `groups of any size are filtered correctly on both sides of the largest flat size`(
        difference: Int
    ) throws {
        try check(size: ProductSet.Form.maxFlatCount + difference, form: .automatic)
    }

    /// Includes every count at which a small catalog could switch to another storage.
    @Test(arguments: ProductSet.Form.unbounded)
    func `groups of every size up to 130 have the right members`(form: ProductSet.Form) throws {
        let groups = (1...130).map { Group(memberCount: $0, size: 1_000) }
        let catalog = try Self.catalog(of: groups, size: 1_000, form: form)
        for group in groups {
            #expect(try #require(catalog.products(in: group.id)).offsets == group.members)
            let rest = catalog.remainingProducts(
                of: catalog.allProducts,
                after: [(nil, group.filter)]
            )
            #expect(rest.offsets == (0..<1_000).filter { !group.contains($0) })
            let kept = catalog.remainingProducts(
                of: catalog.allProducts,
                after: [(group.filter, nil)]
            )
            #expect(kept.offsets == group.members)
        }
    }

    /// A group with members spread over the catalog.
    private struct Group {
        let id: PaymentProductGroup.ID
        let members: [Int]
        private let isMember: [Bool]

        init(memberCount: Int, size: Int) {
            id = PaymentProductGroup.ID("group of \(memberCount)")
            var isMember = [Bool](repeating: false, count: size)
            var generator = SeededGenerator(seed: UInt64(memberCount))
            // Of a group with many members, choose the products that aren't members.
            let isLarge = memberCount > size / 2
            if isLarge { isMember = [Bool](repeating: true, count: size) }
            var remaining = isLarge ? size - memberCount : memberCount
            while remaining > 0 {
                let offset = Int.random(in: 0..<size, using: &generator)
                guard isMember[offset] == isLarge else { continue }
                isMember[offset].toggle()
                remaining -= 1
            }
            self.isMember = isMember
            members = isMember.indices.filter { isMember[$0] }
        }

        func contains(_ offset: Int) -> Bool { isMember[offset] }

        var filter: PaymentProductFilter { PaymentProductFilter(groups: [id]) }
    }

    private static func catalog(
        of groups: [Group],
        size: Int,
        form: ProductSet.Form
    ) throws -> PaymentProductCatalog {
        var ids = [[PaymentProductGroup.ID]](repeating: [], count: size)
        for group in groups {
            for offset in group.members { ids[offset].append(group.id) }
        }
        return try PaymentProductCatalog(count: size, storedAs: form) { $1.groups = ids[$0] }
    }

    private func check(size: Int, form: ProductSet.Form) throws {
        let counts = [
            1, 3, size / 1_000, size / 300, size / 200, size / 64, size / 3, size - 2, size,
        ]
        let groups = Set(counts).sorted().map { Group(memberCount: $0, size: size) }
        let catalog = try Self.catalog(of: groups, size: size, form: form)
        let all = catalog.allProducts
        for (index, group) in groups.enumerated() {
            let set = try #require(catalog.products(in: group.id))
            #expect(set.offsets == group.members)
            // The neighbors pair each size with the next, and the largest with the smallest.
            let other = groups[(index + 1) % groups.count]
            let union = catalog.products(withIDs: [1], inGroups: [group.id, other.id])
            let isInUnion = { $0 == 0 || group.contains($0) || other.contains($0) }
            #expect(union.offsets == (0..<size).filter(isInUnion))
            let difference = group.members.filter { !other.contains($0) }
            let layers: [PaymentProductCatalog.TestLayer] = [
                (group.filter, other.filter), (nil, other.filter), (group.filter, nil),
            ]
            #expect(catalog.remainingProducts(of: all, after: [layers[0]]).offsets == difference)
            #expect(catalog.remainingProducts(of: set, after: [layers[1]]).offsets == difference)
            #expect(catalog.remainingProducts(of: all, after: layers).offsets == difference)
            let others = try #require(catalog.products(in: other.id))
            #expect(set.subtracting(others).offsets == difference)
            let intersection = group.members.filter(other.contains)
            #expect(set.intersection(others).offsets == intersection)
            #expect(
                catalog.remainingProducts(of: others, after: [layers[2]]).offsets == intersection
            )
        }
    }
}

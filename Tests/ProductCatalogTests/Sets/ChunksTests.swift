import ProductCatalog
import TestSupport
import Testing

/// Sets whose chunks are shared, full, empty or of their own, next to one another or not.
///
/// Chunks of consecutive parts are computed together if every operand stores them consecutively.
struct ChunksTests {
    private static let width = 16_384

    /// The members of each group in each part, of which the last is short: all products (`#`), none
    /// (`-`), or a few even (`e`) or odd (`o`) or any (`b`) offsets.
    private static let parts: [PaymentProductGroup.ID: [Character]] = [
        "both": "bbbbbbbbbbbb",
        "even": "eeeeeeeeeeee",
        "falling": "b#----------",
        "front": "bbbbbbbbbbb-",
        "gaps": "-b-bb#b-bb-#",
        "mixed": "eeoeoobbbboo",
        "rising": "#b----------",
    ].mapValues(Array.init)

    private static let size = 11 * width + 100

    private static func isMember(_ offset: Int, of group: PaymentProductGroup.ID) -> Bool {
        let isAmongFew = offset % width < 100 || offset % width == width - 1
        return switch parts[group]?[offset / width] {
        case "#": true
        case "e": isAmongFew && offset.isMultiple(of: 2)
        case "o": isAmongFew && !offset.isMultiple(of: 2)
        case "b": isAmongFew
        default: false
        }
    }

    private static func makeCatalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            count: size,
            storedAs: .chunkedWithoutLists
        ) { offset, product in
            product.groups = parts.keys.filter { isMember(offset, of: $0) }
        }
    }

    /// Returns the groups, and sets that share some of a group's chunks: all but one in the middle,
    /// all but the last, and all but several whose order in memory differs from their order in the
    /// set.
    private static func sets(_ catalog: PaymentProductCatalog) throws -> [(ProductSet, Set<Int>)] {
        let changes = [[], [6 * width + 1], [size - 1], [9, 0, 10, 4, 3].map { $0 * width + 1 }]
        return try parts.keys.sorted().flatMap { name in
            let group = try #require(catalog.products(in: name))
            return changes.map { offsets in
                var changed = group
                for offset in offsets {
                    if isMember(offset, of: name) {
                        changed.remove(catalog.index(offset))
                    } else {
                        changed.insert(catalog.index(offset))
                    }
                }
                return (changed, Set(group.offsets).symmetricDifference(offsets))
            }
        }
    }

    @Test func `two sets are combined correctly, wherever their chunks are stored`() throws {
        let catalog = try Self.makeCatalog()
        let sets = try Self.sets(catalog)
        for (set, members) in sets {
            for (other, others) in sets {
                for (result, expected) in [
                    (set.intersection(other), members.intersection(others)),
                    (set.subtracting(other), members.subtracting(others)),
                    (set.union(other), members.union(others)),
                ] {
                    #expect(result.count == expected.count)
                    #expect(result.allSatisfy { expected.contains($0.offset) })
                }
            }
        }
    }

    @Test func `layers of groups filter sets correctly, wherever their chunks are stored`() throws {
        let catalog = try Self.makeCatalog()
        let sets = try Self.sets(catalog)
        let names = Self.parts.keys.sorted()
        for (position, restriction) in names.enumerated() {
            let exclusions = [1, 2].map { names[(position + $0) % names.count] }
            let layers: [PaymentProductCatalog.TestLayer] =
                [(PaymentProductFilter(groups: [restriction]), nil)]
                + exclusions.map { (nil, PaymentProductFilter(groups: [$0])) }
            for (candidates, members) in sets {
                let remaining = catalog.remainingProducts(of: candidates, after: layers)
                let expected = members.filter { offset in
                    Self.isMember(offset, of: restriction)
                        && !exclusions.contains { Self.isMember(offset, of: $0) }
                }
                #expect(remaining.count == expected.count)
                #expect(remaining.allSatisfy { expected.contains($0.offset) })
            }
        }
    }

    @Test func `changing a set keeps its shared and full chunks`() throws {
        // The group has every second product of the first part, two of the second, all of the third
        // and none of the fourth: a stored chunk, one that changes, a full one and an empty one.
        let size = 3 * Self.width + 2
        func isMember(_ offset: Int) -> Bool {
            switch offset / Self.width {
            case 0: offset % 2 == 0
            case 1: offset < Self.width + 2
            default: offset / Self.width == 2
            }
        }
        let catalog = try PaymentProductCatalog(
            count: size,
            storedAs: .chunkedWithoutLists
        ) { offset, product in
            if isMember(offset) { product.groups = ["group"] }
        }
        let group = catalog.products(withIDs: [], inGroups: ["group"])
        // Excluding one product gives a set that shares the group's other chunks.
        var set = group.subtracting(catalog.set([0]))
        let expected = (1..<size).filter(isMember)
        for _ in 0..<40 {
            for offset in [Self.width, Self.width + 1] { set.remove(catalog.index(offset)) }
            for offset in [Self.width, Self.width + 1] { set.insert(catalog.index(offset)) }
        }
        #expect(set.offsets == expected)
        #expect(group.offsets == [0] + expected)
    }

    @Test func `a chunk is empty only if every word is`() throws {
        let catalog = try PaymentProductCatalog(count: Self.width, storedAs: .chunkedWithoutLists)
        for word in 0..<256 {
            let offset = word * 64 + word % 64
            let set = catalog.set([offset, (offset + 1) % Self.width])
            let other = catalog.set([offset, (offset + 200) % Self.width])
            #expect(set.intersection(other) == catalog.set([offset]))
            #expect(set.subtracting(other).count == 1)
        }
        let firsts = Array(stride(from: 0, to: Self.width, by: 64))
        let intersection = catalog.set(firsts + [1]).intersection(catalog.set(firsts + [2]))
        #expect(intersection == catalog.set(firsts))
    }
}

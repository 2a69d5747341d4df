import ProductCatalog
import Testing

/// Chunks of neighbouring parts are computed together where every set has them side by side. Here
/// some sets have them so and others do not, and some of what comes out is empty.
struct NeighbouringChunksTests {
    private static let width = 16_384

    /// What each set has of each part, whose last is short: all products (`#`), none (`-`), or a few
    /// that are even (`e`) or odd (`o`) or one or the other (`b`).
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

    private static func isIn(_ name: PaymentProductGroup.ID, _ offset: Int) -> Bool {
        let isOfFew = offset % width < 100 || offset % width == width - 1
        return switch parts[name]?[offset / width] {
        case "#": true
        case "e": isOfFew && offset.isMultiple(of: 2)
        case "o": isOfFew && !offset.isMultiple(of: 2)
        case "b": isOfFew
        default: false
        }
    }

    private static func makeCatalog() throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (0..<size).map { offset in
                PaymentProduct(
                    id: PaymentProduct.ID(rawValue: offset + 1),
                    groups: parts.keys.filter { isIn($0, offset) }
                )
            },
            storedAs: .chunks
        )
    }

    /// The groups, and sets that share all chunks of theirs but some: one in the middle, or in the last
    /// part, where the own chunk has the number after the last shared one; or several whose numbers go
    /// up by two from part to part, and down by one.
    private static func sets(_ catalog: PaymentProductCatalog) throws -> [(ProductSet, Set<Int>)] {
        let changes = [[], [6 * width + 1], [size - 1], [9, 0, 10, 4, 3].map { $0 * width + 1 }]
        return try parts.keys.sorted().flatMap { name in
            let group = try #require(catalog.products(in: name))
            return changes.map { offsets in
                var changed = group
                for offset in offsets {
                    let index = catalog.index(catalog.startIndex, offsetBy: offset)
                    if isIn(name, offset) {
                        changed.remove(index)
                    } else {
                        changed.insert(index)
                    }
                }
                return (changed, Set(group.map(\.offset)).symmetricDifference(offsets))
            }
        }
    }

    @Test func `two sets do what plain sets do, wherever their chunks stand`() throws {
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

    @Test func `layers of many groups leave what plain sets leave`() throws {
        let catalog = try Self.makeCatalog()
        let sets = try Self.sets(catalog)
        let names = Self.parts.keys.sorted()
        for (place, kept) in names.enumerated() {
            let removed = [1, 2].map { names[(place + $0) % names.count] }
            for (candidates, members) in sets {
                let narrowed = catalog.narrowed(candidates) { narrow in
                    narrow([], [kept], [], [])
                    for name in removed { narrow(nil, nil, [], [name]) }
                }
                let expected = members.filter { offset in
                    Self.isIn(kept, offset) && !removed.contains { Self.isIn($0, offset) }
                }
                #expect(narrowed.count == expected.count)
                #expect(narrowed.allSatisfy { expected.contains($0.offset) })
            }
        }
    }
}

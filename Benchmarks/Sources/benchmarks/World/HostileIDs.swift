/// Unknown ids that the library searches for longest: what a caller would send who knows the ids
/// that a catalog has, and has read how `SparseIDTable` places them.
///
/// A search looks at all slots taken from the id's own place on. Where the library places ids is
/// repeated here; a test holds it against the library's own account of its longest search.
struct HostileIDs {
    /// How many slots the longest search looks at.
    let reach: Int

    /// How many slots the searches for the chosen ids look at, at least.
    let steps: Int

    private let known: [Int]
    private let places: Places

    /// How many slots a search looks at, by the slot where it begins.
    private let searches: [UInt16]

    /// - Parameter known: the catalog's ids, ascending
    init(against known: [Int]) {
        var best = Self.searches(Places(known, attempt: 0), known)
        for attempt in 1..<32 where best.reach > 4 * Places.smallestBits(known.count) {
            let next = Self.searches(Places(known, attempt: attempt), known)
            if next.reach < best.reach { best = next }
        }
        self.known = known
        (places, searches, reach) = best
        steps = Self.longest(searches, atLeast: max(4, searches.count / 8192))
    }

    /// Ids that no product has, each searched for in ``steps`` steps or more.
    func ids(count: Int, using generator: inout SeededGenerator) -> [Int] {
        (0..<count).map { _ in
            while true {
                let id = Int.random(in: 1...World.largestID, using: &generator)
                if searches[places.slot(of: id)] >= steps, !isKnown(id) { return id }
            }
        }
    }

    private func isKnown(_ id: Int) -> Bool {
        var range = known.startIndex..<known.endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if known[middle] == id { return true }
            range = known[middle] < id ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }

    private static func searches(
        _ places: Places,
        _ ids: [Int]
    ) -> (places: Places, searches: [UInt16], reach: Int) {
        var searches = [UInt16](repeating: 0, count: places.slots)
        for id in ids {
            var slot = places.slot(of: id)
            while slot < searches.count, searches[slot] != 0 { slot += 1 }
            if slot == searches.count { searches.append(0) }
            searches[slot] = 1
        }
        var steps: UInt16 = 1
        for slot in searches.indices.reversed() {
            steps = searches[slot] == 0 ? 1 : steps + 1
            searches[slot] = steps
        }
        return (places, searches, Int(searches.max() ?? 1))
    }

    /// The number of steps that some searches take at least.
    private static func longest(_ searches: [UInt16], atLeast count: Int) -> Int {
        var counts: [UInt16: Int] = [:]
        for steps in searches { counts[steps, default: 0] += 1 }
        var found = 0
        for (steps, searches) in counts.sorted(by: { $0.key > $1.key }) {
            found += searches
            if found >= count { return Int(steps) }
        }
        return 1
    }
}

extension HostileIDs {
    /// Where ids go for one of the library's multipliers.
    private struct Places {
        let slots: Int
        private let multiplier: UInt64
        private let shift: UInt64

        init(_ ids: [Int], attempt: Int) {
            let bits = Self.smallestBits(ids.count) + attempt / 16
            slots = (1 << bits) + 1
            var generator = SeededGenerator(seed: UInt64(attempt) &* 0x9e37_79b9_7f4a_7c15)
            multiplier = generator.next() | 1
            shift = UInt64(64 - bits)
        }

        static func smallestBits(_ count: Int) -> Int {
            Int.bitWidth - (max(count, 1) * 2 - 1).leadingZeroBitCount
        }

        func slot(of id: Int) -> Int { Int((UInt64(id) &* multiplier) >> shift) }
    }
}

/// Unknown ids with the longest possible probe sequences in the library's id table.
///
/// This simulates a caller who knows a catalog's ids and the hash function of `SparseIDTable`,
/// which is reproduced here. A test compares the longest probe sequence with the library's own.
struct HostileIDs {
    /// The length of the longest probe sequence of any id.
    let maxProbeCount: Int

    /// The length of the shortest probe sequence of the chosen ids.
    let minProbeCount: Int

    private let known: [Int]
    private let hash: HashFunction

    /// The length of an unsuccessful probe sequence, by its first slot.
    private let probeCounts: [UInt16]

    /// Analyzes the table of a catalog.
    ///
    /// - Parameter known: The catalog's ids in ascending order.
    init(against known: [Int]) {
        var best = Self.probeCounts(HashFunction(known, attempt: 0), known)
        for attempt in 1..<32 where best.max > 4 * HashFunction.smallestBitCount(known.count) {
            let next = Self.probeCounts(HashFunction(known, attempt: attempt), known)
            if next.max < best.max { best = next }
        }
        self.known = known
        (hash, probeCounts, maxProbeCount) = best
        minProbeCount = Self.probeCount(
            reachedBy: max(4, probeCounts.count / 8192),
            in: probeCounts
        )
    }

    /// Returns random unknown ids, each with at least ``minProbeCount`` probes.
    func ids(count: Int, using generator: inout SeededGenerator) -> [Int] {
        (0..<count).map { _ in
            while true {
                let id = Int.random(in: 1...Dataset.largestID, using: &generator)
                if probeCounts[hash.slot(of: id)] >= minProbeCount, !isKnown(id) { return id }
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

    private static func probeCounts(
        _ hash: HashFunction,
        _ ids: [Int]
    ) -> (hash: HashFunction, probeCounts: [UInt16], max: Int) {
        var counts = [UInt16](repeating: 0, count: hash.slotCount)
        for id in ids {
            var slot = hash.slot(of: id)
            while slot < counts.count, counts[slot] != 0 { slot += 1 }
            if slot == counts.count { counts.append(0) }
            counts[slot] = 1
        }
        var probes: UInt16 = 1
        for slot in counts.indices.reversed() {
            probes = counts[slot] == 0 ? 1 : probes + 1
            counts[slot] = probes
        }
        return (hash, counts, Int(counts.max() ?? 1))
    }

    /// Returns the largest probe count that at least `slotCount` slots reach.
    private static func probeCount(reachedBy slotCount: Int, in probeCounts: [UInt16]) -> Int {
        var histogram: [UInt16: Int] = [:]
        for probes in probeCounts { histogram[probes, default: 0] += 1 }
        var total = 0
        for (probes, slots) in histogram.sorted(by: { $0.key > $1.key }) {
            total += slots
            if total >= slotCount { return Int(probes) }
        }
        return 1
    }
}

extension HostileIDs {
    /// One of the hash functions that `SparseIDTable` tries.
    private struct HashFunction {
        let slotCount: Int
        private let multiplier: UInt64
        private let shift: UInt64

        init(_ ids: [Int], attempt: Int) {
            let bits = Self.smallestBitCount(ids.count) + attempt / 16
            slotCount = (1 << bits) + 1
            var generator = SeededGenerator(seed: UInt64(attempt) &* 0x9e37_79b9_7f4a_7c15)
            multiplier = generator.next() | 1
            shift = UInt64(64 - bits)
        }

        static func smallestBitCount(_ count: Int) -> Int {
            Int.bitWidth - (max(count, 1) * 2 - 1).leadingZeroBitCount
        }

        func slot(of id: Int) -> Int { Int((UInt64(id) &* multiplier) >> shift) }
    }
}

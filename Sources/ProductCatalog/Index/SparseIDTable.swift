/// A lookup table from product ids to offsets, with a bounded number of steps for any id.
///
/// The table uses open addressing and is at most half full. The hash is a multiplication. Its
/// multiplier is chosen when the table is created, so that there are no long runs of occupied slots
/// for the catalog's ids. A search for an unknown id ends at the first free slot, so no id that a
/// caller chooses is slow.
struct SparseIDTable: Sendable {
    /// For each slot, the id in the upper half and the offset in the lower half, or 0 if it's free.
    ///
    /// INVARIANT: The last slot is free, so that every search ends.
    private let slots: [UInt64]

    private let multiplier: UInt64
    private let shift: UInt64

    /// The largest number of slots that a search visits: one more than the longest run of occupied
    /// slots.
    let probeLimit: Int

    /// Returns the offset of a product, or `nil` if no product has the id.
    ///
    /// - Complexity: O(1), at most ``probeLimit`` steps.
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard let key = Self.key(of: id) else { return nil }
        var slot = Self.slot(of: key, multiplier: multiplier, shift: shift)
        while true {
            let entry = slots[slot]
            if entry >> 32 == key { return Int(truncatingIfNeeded: entry & 0xffff_ffff) }
            if entry == 0 { return nil }
            slot &+= 1
        }
    }

    private static func slot(of key: UInt64, multiplier: UInt64, shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* multiplier) &>> shift)
    }

    /// Returns an id as a number that fits into half a slot and isn't 0, or `nil` if no catalog can
    /// have the id.
    private static func key(of id: PaymentProduct.ID) -> UInt64? {
        let key = UInt64(bitPattern: Int64(id.rawValue))
        return key &- 1 < 0x7fff_ffff ? key : nil
    }
}

extension SparseIDTable {
    /// Creates a table from the ids of products in display order.
    ///
    /// - Precondition: The ids are valid and unique.
    init(_ ids: [PaymentProduct.ID]) {
        var best: SparseIDTable?
        let goodProbeLimit = Self.goodProbeLimit(ids.count)
        for attempt in 0..<Self.attemptCount where best?.probeLimit ?? .max > goodProbeLimit {
            let table = Self.table(
                of: ids,
                multiplier: Self.multiplier(attempt),
                bits: Self.smallestBitCount(ids.count) + attempt / (Self.attemptCount / 2),
                limit: best?.probeLimit ?? Self.maxProbeLimit
            )
            if let table, table.probeLimit < best?.probeLimit ?? .max { best = table }
        }
        self = best ?? Self.randomTable(of: ids)
        invariant(slots.last == 0, "the last slot isn't free")
    }

    /// The largest number of multipliers to try. The second half of them is tried with a table of
    /// twice the size.
    private static let attemptCount = 32

    /// Returns a probe limit that's good enough to stop trying multipliers. The first multiplier
    /// almost always reaches it: random ids stay well below, and regular ids exceed it only for a
    /// few multipliers.
    private static func goodProbeLimit(_ count: Int) -> Int {
        4 * smallestBitCount(count)
    }

    /// Returns the base 2 logarithm of the smallest size that leaves half of the slots free.
    private static func smallestBitCount(_ count: Int) -> Int {
        Int.bitWidth - (max(count, 1) * 2 - 1).leadingZeroBitCount
    }

    /// Returns the multiplier of an attempt: odd, and unrelated to the others (SplitMix64). Multiples
    /// of one number would all fail for the same ids.
    private static func multiplier(_ attempt: Int) -> UInt64 {
        var mixed = UInt64(attempt + 1) &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return (mixed ^ (mixed >> 31)) | 1
    }

    /// The probe limit above which another multiplier is tried, so that creating the table takes
    /// linear time for any ids.
    private static let maxProbeLimit = 256

    /// Returns a table with a random multiplier. For known multipliers, ids can be chosen to collide.
    private static func randomTable(of ids: [PaymentProduct.ID]) -> SparseIDTable {
        var limit = maxProbeLimit
        while true {
            let random = table(
                of: ids,
                multiplier: .random(in: .min ... .max) | 1,
                bits: smallestBitCount(ids.count),
                limit: limit
            )
            // coverage: unreachable because no test's ids collide for a random multiplier.
            if let random { return random }
            limit *= 2
        }
    }

    /// Returns the table with a multiplier, or `nil` if a search takes more steps than a limit.
    private static func table(
        of ids: [PaymentProduct.ID],
        multiplier: UInt64,
        bits: Int,
        limit: Int
    ) -> SparseIDTable? {
        let shift = UInt64(64 - bits)
        // The additional slot stays free, so that every search ends.
        var slots = [UInt64](repeating: 0, count: (1 << bits) + 1)
        for (offset, id) in ids.enumerated() {
            let key = UInt64(id.rawValue)
            let firstSlot = slot(of: key, multiplier: multiplier, shift: shift)
            var slot = firstSlot
            while slots[slot] != 0 { slot += 1 }
            if slot - firstSlot > limit { return nil }
            slots[slot] = key << 32 | UInt64(offset)
            if slot == slots.count - 1 { slots.append(0) }
        }
        var longestRun = 0
        var run = 0
        for entry in slots {
            run = entry == 0 ? 0 : run + 1
            longestRun = max(longestRun, run)
        }
        // coverage: unreachable because in tests, a run this long has an id far from its first slot.
        guard longestRun < limit else { return nil }
        return SparseIDTable(
            slots: slots,
            multiplier: multiplier,
            shift: shift,
            probeLimit: longestRun + 1
        )
    }
}

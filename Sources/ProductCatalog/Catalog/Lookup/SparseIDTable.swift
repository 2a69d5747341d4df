/// Finds a product's offset by its id, in a few steps whatever the id.
///
/// Open addressing in a table at most half full. Where an id goes is a multiplication; the
/// multiplier is searched when the table is built, so that taken slots form no long runs, whatever
/// the catalog's ids. A caller may send any id, chosen to be as slow as can be: the search ends at
/// the first free slot.
struct SparseIDTable: Sendable {
    /// The id in the upper half, the offset in the lower one; 0 where a slot is free.
    ///
    /// INVARIANT: the last slot is free, so that every search ends.
    private let slots: [UInt64]

    private let multiplier: UInt64
    private let shift: UInt64

    /// How many slots a search looks at, at most: one more than the longest run of slots taken.
    let reach: Int

    /// Finds a product.
    ///
    /// - Complexity: O(1), at most ``reach`` steps.
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard let key = Self.key(of: id) else { return nil }
        var slot = Self.place(of: key, multiplier: multiplier, shift: shift)
        while true {
            let entry = slots[slot]
            if entry >> 32 == key { return Int(truncatingIfNeeded: entry & 0xffff_ffff) }
            if entry == 0 { return nil }
            slot &+= 1
        }
    }

    private static func place(of key: UInt64, multiplier: UInt64, shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* multiplier) &>> shift)
    }

    /// An id as a number that fits into half a slot and is not 0, or `nil` when no catalog can have
    /// it.
    private static func key(of id: PaymentProduct.ID) -> UInt64? {
        let key = UInt64(bitPattern: Int64(id.rawValue))
        return key &- 1 < 0x7fff_ffff ? key : nil
    }
}

extension SparseIDTable {
    /// Builds the table for the ids of products in display order.
    ///
    /// - Precondition: the ids are valid, and each stands there once.
    init(_ ids: [PaymentProduct.ID]) {
        var best: SparseIDTable?
        let goodReach = Self.goodReach(ids.count)
        for attempt in 0..<Self.attempts where best?.reach ?? .max > goodReach {
            let table = Self.table(
                of: ids,
                multiplier: Self.multiplier(attempt),
                bits: Self.smallestBits(ids.count) + attempt / (Self.attempts / 2),
                limit: best?.reach ?? Self.farthest
            )
            if let table, table.reach < best?.reach ?? .max { best = table }
        }
        self = best ?? Self.drawnTable(of: ids)
        invariant(slots.last == 0, "a search would not end")
    }

    /// How many multipliers are tried at most; the second half of them in a table twice as large.
    private static let attempts = 32

    /// A reach at which the search for a multiplier ends. The first multiplier almost always
    /// reaches it: ids spread at random stay well below, ids in a pattern go far beyond it for a
    /// few multipliers only.
    private static func goodReach(_ count: Int) -> Int {
        4 * smallestBits(count)
    }

    /// The smallest power of two that leaves half of the slots free.
    private static func smallestBits(_ count: Int) -> Int {
        Int.bitWidth - (max(count, 1) * 2 - 1).leadingZeroBitCount
    }

    /// The multiplier of an attempt: odd, and without a relation to the others (SplitMix64).
    /// Multiples of one number would all fail on the same ids.
    private static func multiplier(_ attempt: Int) -> UInt64 {
        var mixed = UInt64(attempt + 1) &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return (mixed ^ (mixed >> 31)) | 1
    }

    /// How many steps are too many. Beyond, another multiplier is tried, so that building the table
    /// takes time in proportion to the ids whatever they are.
    private static let farthest = 256

    /// A table with a multiplier that nobody can foresee. Ids can be chosen to lie side by side for
    /// every one that is known.
    private static func drawnTable(of ids: [PaymentProduct.ID]) -> SparseIDTable {
        var limit = farthest
        while true {
            let drawn = table(
                of: ids,
                multiplier: .random(in: .min ... .max) | 1,
                bits: smallestBits(ids.count),
                limit: limit
            )
            if let drawn { return drawn }
            limit *= 2
        }
    }

    /// The table with a multiplier, or `nil` when a search in it takes more steps than a limit.
    private static func table(
        of ids: [PaymentProduct.ID],
        multiplier: UInt64,
        bits: Int,
        limit: Int
    ) -> SparseIDTable? {
        let shift = UInt64(64 - bits)
        // One slot more than places, which stays free so that every search ends.
        var slots = [UInt64](repeating: 0, count: (1 << bits) + 1)
        for (offset, id) in ids.enumerated() {
            guard let key = key(of: id) else { continue }
            let place = place(of: key, multiplier: multiplier, shift: shift)
            var slot = place
            while slots[slot] != 0 { slot += 1 }
            if slot - place > limit { return nil }
            slots[slot] = key << 32 | UInt64(offset)
            if slot == slots.count - 1 { slots.append(0) }
        }
        var longest = 0
        var run = 0
        for entry in slots {
            run = entry == 0 ? 0 : run + 1
            longest = max(longest, run)
        }
        guard longest < limit else { return nil }
        return SparseIDTable(
            slots: slots,
            multiplier: multiplier,
            shift: shift,
            reach: longest + 1
        )
    }
}

/// Finds a product's offset by its id, in a few steps whatever the id.
///
/// Open addressing in a table at most half full. Where an id goes is a multiplication; the multiplier is
/// searched when the table is built, so that taken slots form no long runs. A caller may send any id, chosen
/// to be as slow as can be: the search ends at the first free slot.
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

    /// An id as a number that fits into half a slot and is not 0, or `nil` when no catalog can have it.
    private static func key(of id: PaymentProduct.ID) -> UInt64? {
        let key = UInt64(bitPattern: Int64(id.rawValue))
        return key &- 1 < 0x7fff_ffff ? key : nil
    }
}

extension SparseIDTable {
    /// Builds the table for the ids of products in display order.
    ///
    /// - Precondition: the ids are valid, and each stands there once.
    init(_ products: [PaymentProduct]) {
        var best = Self.table(of: products, multiplier: Self.multipliers[0])
        // A second look pays only where the first one left an id far away.
        for multiplier in Self.multipliers.dropFirst() where best.reach > Self.shortReach {
            let table = Self.table(of: products, multiplier: multiplier)
            if table.reach < best.reach { best = table }
        }
        self = best
        assert(slots.last == 0, "a search would not end")
    }

    /// How many steps are few enough not to look for a better multiplier.
    private static let shortReach = 8

    /// Odd numbers without a pattern: multiples of the golden ratio's fraction of 2⁶⁴.
    private static let multipliers: [UInt64] = (0..<8).map { step in
        (0x9e37_79b9_7f4a_7c15 &* (2 * step + 1)) | 1
    }

    private static func table(of products: [PaymentProduct], multiplier: UInt64) -> SparseIDTable {
        // The smallest power of two that leaves half of the slots free, and room for runs at the end.
        let bits = Int.bitWidth - (max(products.count, 1) * 2 - 1).leadingZeroBitCount
        let shift = UInt64(64 - bits)
        var slots = [UInt64](repeating: 0, count: (1 << bits) + 1)
        for (offset, product) in products.enumerated() {
            guard let key = key(of: product.id) else { continue }
            var slot = place(of: key, multiplier: multiplier, shift: shift)
            while slots[slot] != 0 { slot += 1 }
            slots[slot] = key << 32 | UInt64(offset)
            if slot == slots.count - 1 { slots.append(0) }
        }
        var longest = 0
        var run = 0
        for entry in slots {
            run = entry == 0 ? 0 : run + 1
            longest = max(longest, run)
        }
        return SparseIDTable(
            slots: slots,
            multiplier: multiplier,
            shift: shift,
            reach: longest + 1
        )
    }
}

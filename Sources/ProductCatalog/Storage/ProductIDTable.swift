/// Finds a product's offset by its id, in a bounded number of steps whatever the id.
///
/// Open addressing in a table at most half full. Where an id goes is a multiplication; the multiplier is
/// searched when the table is built, so that no id of the catalog is far from its place. A caller may
/// send any id, chosen to be as slow as can be: the search ends at a free slot, or after as many steps as
/// the unluckiest id of the catalog needs.
struct ProductIDTable: Sendable {
    /// The id in the upper half, the offset in the lower one; 0 where a slot is free. There are `reach`
    /// more slots than places, so that a search never wraps around.
    private let slots: [UInt64]

    private let multiplier: UInt64
    private let shift: UInt64

    /// How many slots a search looks at, at most.
    ///
    /// INVARIANT: every id of the table is within as many slots of its place.
    let reach: Int

    /// Finds a product.
    ///
    /// - Complexity: O(1), at most ``reach`` steps.
    func offset(of id: PaymentProduct.ID) -> Int? {
        guard let key = Self.key(of: id) else { return nil }
        let place = Int(truncatingIfNeeded: (key &* multiplier) >> shift)
        for slot in place..<(place + reach) {
            let entry = slots[slot]
            if entry >> 32 == key { return Int(truncatingIfNeeded: entry & 0xffff_ffff) }
            if entry == 0 { return nil }
        }
        return nil
    }

    /// An id as a number that fits into half a slot and is not 0, or `nil` when no catalog can have it.
    private static func key(of id: PaymentProduct.ID) -> UInt64? {
        let key = UInt64(bitPattern: Int64(id.rawValue))
        return key &- 1 < 0x7fff_ffff ? key : nil
    }
}

extension ProductIDTable {
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
        for product in products.prefix(Self.checkedInDebug) {
            assert(offset(of: product.id) != nil, "an id is beyond the reach of its place")
        }
    }

    private static let shortReach = 4
    private static let checkedInDebug = 512

    /// Odd numbers without a pattern: multiples of the golden ratio's fraction of 2⁶⁴.
    private static let multipliers: [UInt64] = (0..<8).map { step in
        (0x9e37_79b9_7f4a_7c15 &* (2 * step + 1)) | 1
    }

    private static func table(of products: [PaymentProduct], multiplier: UInt64) -> ProductIDTable {
        // The smallest power of two that leaves half of the slots free.
        let bits = UInt64(Int.bitWidth - (max(products.count, 1) * 2 - 1).leadingZeroBitCount)
        let places = 1 << Int(bits)
        var slots = [UInt64](repeating: 0, count: places + 64)
        var reach = 1
        for (offset, product) in products.enumerated() {
            guard let key = key(of: product.id) else { continue }
            let place = Int(truncatingIfNeeded: (key &* multiplier) >> (64 - bits))
            var slot = place
            while slots[slot] != 0 {
                slot += 1
                if slot == slots.count { slots += [UInt64](repeating: 0, count: 64) }
            }
            slots[slot] = key << 32 | UInt64(offset)
            reach = max(reach, slot - place + 1)
        }
        // Every place has `reach` slots from itself on.
        let needed = places + reach
        if slots.count < needed { slots += [UInt64](repeating: 0, count: needed - slots.count) }
        slots.removeLast(slots.count - needed)
        return ProductIDTable(
            slots: slots,
            multiplier: multiplier,
            shift: 64 - bits,
            reach: reach
        )
    }
}

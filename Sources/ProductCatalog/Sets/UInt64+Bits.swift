extension UInt64 {
    /// Returns the word at an index with a bit for every product of a catalog.
    static func full(_ index: Int, of productCount: Int) -> UInt64 {
        let products = Swift.min(Swift.max(productCount - index * 64, 0), 64)
        return products == 64 ? .max : (1 << UInt64(products)) - 1
    }

    /// Calls a closure with the position of each bit that's set, in ascending order.
    @inline(__always)
    func forEachBit(_ body: (_ position: Int) -> Void) {
        var remaining = self
        while remaining != 0 {
            body(remaining.trailingZeroBitCount)
            remaining &= remaining &- 1
        }
    }

    /// Returns the bit of an offset within its word.
    @inline(__always)
    static func bit(of offset: Int) -> UInt64 {
        1 << UInt64(truncatingIfNeeded: offset & 63)
    }
}

extension UInt64 {
    /// The word with a bit for every product of a catalog that the word stands for.
    static func full(_ number: Int, of productCount: Int) -> UInt64 {
        let products = Swift.min(Swift.max(productCount - number * 64, 0), 64)
        return products == 64 ? .max : (1 << UInt64(products)) - 1
    }

    /// Visits the places of the bits that are set, from the lowest on.
    @inline(__always)
    func forEachBit(_ visit: (_ place: Int) -> Void) {
        var rest = self
        while rest != 0 {
            visit(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
    }

    /// The bit of an offset within its word.
    @inline(__always)
    static func bit(of offset: Int) -> UInt64 {
        1 << UInt64(truncatingIfNeeded: offset & 63)
    }
}

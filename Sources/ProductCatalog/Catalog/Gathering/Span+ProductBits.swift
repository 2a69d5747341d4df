// Up to 64 payment products that follow each other, as the bits of a word.

extension Span<PaymentProduct> {
    /// A bit for each of the products, set where something is true of it.
    ///
    /// No branch depends on the answer. Which products have an option nobody can foresee, the
    /// processor neither: to decide for one product after the other took an eighth of the time of
    /// making a catalog of a million.
    @inline(__always)
    func bits(
        in range: Range<Int>,
        where isTrue: (borrowing PaymentProduct) -> Bool
    ) -> UInt64 {
        var bits: UInt64 = 0
        for offset in range { bits |= (isTrue(self[offset]) ? 1 : 0) &<< UInt64(offset & 63) }
        return bits
    }

    /// Visits the products of which something is true.
    @inline(__always)
    func forEach(
        in range: Range<Int>,
        where isTrue: (borrowing PaymentProduct) -> Bool,
        _ visit: (_ offset: Int) -> Void
    ) {
        var bits = bits(in: range, where: isTrue)
        while bits != 0 {
            visit(range.lowerBound & ~63 | bits.trailingZeroBitCount)
            bits &= bits &- 1
        }
    }
}

extension ProductSet {
    /// Checks that the set is one of its catalog, and stored as the catalog's sets are. Every set that is
    /// made comes through here; what chunks and lists hold was checked before, see ``LargeBits``.
    @inline(__always)
    func checkInvariants() {
        switch large {
        case .none:
            invariant(universe.form == .inline, "a set is stored as the sets of small catalogs are")
            invariant(
                bits.subtracting(InlineBits(allOf: universe.layout)).isEmpty,
                "a bit is set above the last product"
            )
        case .flat(let members):
            invariant(universe.form == .flat, "a set is stored in one array of words")
            invariant(
                members.subtracting(FlatBits(allOf: universe.layout)).isEmpty,
                "a bit is set above the last product"
            )
        case .chunked(let members):
            invariant(
                universe.form == .large || universe.form == .chunks,
                "a set is stored as the sets of large catalogs are"
            )
            invariant(
                members.layout.productCount == universe.productCount,
                "a set has the size of another catalog"
            )
        }
    }
}

extension ProductSet {
    /// Checks that the set has members of its catalog only. Every set that is made of others comes
    /// through here; what chunks and lists hold was checked before, see ``LargeBits``.
    @inline(__always)
    func checkInvariants() {
        switch storage {
        case .bits:
            invariant(
                bits.last(below: InlineBits.capacity) ?? -1 < universe.productCount,
                "a bit is set above the last product"
            )
        case .few:
            invariant(few.isInOrder, "a few members are not in order")
            invariant(
                few.last(below: .max) ?? -1 < universe.productCount,
                "a member lies above the last product"
            )
        case .flat(let members):
            invariant(
                members.last(below: .max) ?? -1 < universe.productCount,
                "a bit is set above the last product"
            )
        case .large(.list(let members)):
            invariant(
                members.last.map(Int.init) ?? -1 < universe.productCount,
                "a member lies above the last product"
            )
        case .large(.chunks):
            break
        }
    }
}

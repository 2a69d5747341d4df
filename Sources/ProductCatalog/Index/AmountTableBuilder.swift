/// A builder for an ``AmountTable``, which collects the limits of products.
struct AmountTableBuilder {
    private(set) var thresholds = AmountNumbers()

    /// The products that become allowed or disallowed at each threshold, by the threshold's number.
    private(set) var changes: [MemberLists.Membership] = []

    /// The products without a minimum.
    private(set) var withoutMinimum = BitWords()

    /// Adds the limits of a product. Products have to be added in ascending order of offsets.
    @inline(__always)
    mutating func add(_ limits: AmountLimits, at offset: Int) {
        if limits.firstAllowedAmount == .min {
            withoutMinimum.insert(offset)
        } else {
            addChange(at: limits.firstAllowedAmount, of: offset)
        }
        if let threshold = limits.firstDisallowedAmount { addChange(at: threshold, of: offset) }
    }

    @inline(__always)
    private mutating func addChange(at threshold: WideInt, of offset: Int) {
        changes.append((thresholds.number(of: threshold), UInt32(offset)))
    }
}

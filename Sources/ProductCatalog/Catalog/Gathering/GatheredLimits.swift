/// The amounts at which products come in or go out.
struct GatheredLimits {
    private(set) var thresholds = AmountNumbers()

    /// The products that change at each threshold, by its number.
    private(set) var changes: [MemberLists.Membership] = []

    /// The products without a minimum, which are there from the lowest amount on.
    private(set) var unbounded = MemberWords()

    /// Adds a product with its limits, in ascending order of offsets.
    @inline(__always)
    mutating func add(_ limits: AmountLimits, at offset: Int) {
        if let minimum = limits.minimum {
            addChange(at: minimum, of: offset)
        } else {
            unbounded.add(offset)
        }
        // Above the largest amount of all there is none at which the product could go out.
        if let maximum = limits.maximum, maximum < .max { addChange(at: maximum + 1, of: offset) }
    }

    @inline(__always)
    private mutating func addChange(at threshold: Int, of offset: Int) {
        changes.append((thresholds.number(of: threshold), UInt32(offset)))
    }
}

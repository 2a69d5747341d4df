/// A number as it was scanned.
struct NumberToken {
    /// The digits' value without the sign, when there are at most 19 of them.
    var magnitude: UInt64 = 0

    /// How many digits stand before a fraction or an exponent.
    var digits = 0

    var isNegative = false

    /// Whether the number has neither fraction nor exponent.
    var isInteger = true
}

extension NumberToken {
    /// The integer, or `nil` when it is out of range.
    var integer: Int? {
        // 20 digits may have wrapped around; none of them are in range, because the first is no 0.
        guard digits < 20 else { return nil }
        guard isNegative else { return Int(exactly: magnitude) }
        if magnitude == Int.min.magnitude { return Int.min }
        return Int(exactly: magnitude).map { -$0 }
    }
}

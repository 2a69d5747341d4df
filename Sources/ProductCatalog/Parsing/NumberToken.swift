/// A number as scanned.
struct NumberToken {
    /// The value of the integer digits without the sign, if there are at most 19.
    var magnitude: UInt64 = 0

    /// The number of digits before the fraction or the exponent.
    var digits = 0

    var isNegative = false

    /// Whether the number has neither a fraction nor an exponent.
    var isInteger = true
}

extension NumberToken {
    /// The integer, or `nil` if it's out of range.
    var integer: WideInt? {
        // 20 digits may have overflowed. None of them is in range, because the first isn't 0.
        guard digits < 20 else { return nil }
        guard isNegative else { return WideInt(exactly: magnitude) }
        if magnitude == WideInt.min.magnitude { return WideInt.min }
        return WideInt(exactly: magnitude).map { -$0 }
    }
}

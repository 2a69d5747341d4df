extension AmountLimits {
    /// Returns whether every amount within other limits is within these, too.
    func contains(_ other: AmountLimits) -> Bool {
        guard firstAllowedAmount <= other.firstAllowedAmount else { return false }
        guard let end = firstDisallowedAmount else { return true }
        return other.firstDisallowedAmount.map { $0 <= end } ?? false
    }

    /// Returns whether an amount is within both limits.
    func overlaps(_ other: AmountLimits) -> Bool {
        let first = Swift.max(firstAllowedAmount, other.firstAllowedAmount)
        return contains(first) && other.contains(first)
    }
}

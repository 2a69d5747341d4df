/// The smallest and the largest amount for which a payment product is allowed.
///
/// Amounts are in minor units of their currency (cents for EUR) and are never converted. Both bounds
/// are inclusive, and an absent bound doesn't constrain.
public struct AmountLimits: Hashable, Sendable {
    /// The smallest allowed amount in minor units, or `nil` for no minimum.
    public var minimum: WideInt?

    /// The largest allowed amount in minor units, or `nil` for no maximum.
    public var maximum: WideInt?

    /// Creates limits. A bound that is omitted doesn't constrain.
    ///
    /// - Parameters:
    ///   - minimum: The smallest allowed amount, in minor units.
    ///   - maximum: The largest allowed amount, in minor units.
    public init(minimum: WideInt? = nil, maximum: WideInt? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Returns whether an amount is within both bounds.
    ///
    /// - Parameter amount: The amount, in minor units.
    public func contains(_ amount: WideInt) -> Bool {
        !isBelowMinimum(amount) && !isAboveMaximum(amount)
    }
}

// The rule about amounts, defined by the two properties below. Explanations and the index use it.
extension AmountLimits {
    func isBelowMinimum(_ amount: WideInt) -> Bool {
        amount < firstAllowedAmount
    }

    func isAboveMaximum(_ amount: WideInt) -> Bool {
        firstDisallowedAmount.map { amount >= $0 } ?? false
    }

    /// The smallest allowed amount.
    var firstAllowedAmount: WideInt { minimum ?? .min }

    /// The smallest amount that is too large, or `nil` if no amount is.
    var firstDisallowedAmount: WideInt? {
        guard let maximum, maximum < .max else { return nil }
        return maximum + 1
    }

    /// The amounts within both bounds, or `nil` if there are none.
    var range: ClosedRange<WideInt>? {
        isContradictory ? nil : firstAllowedAmount...(maximum ?? .max)
    }

    /// Whether no amount is within both bounds.
    var isContradictory: Bool {
        isAboveMaximum(firstAllowedAmount)
    }
}

/// The smallest and the largest amount for which a payment product may be used.
///
/// Amounts are in minor units of their currency (cents for EUR, yen for JPY) and are never
/// converted. Both bounds are inclusive, and an absent bound is no bound.
public struct AmountLimits: Hashable, Sendable {
    /// The smallest amount allowed, in minor units.
    public var minimum: Int?

    /// The largest amount allowed, in minor units.
    public var maximum: Int?

    /// Makes limits; a bound that is left out is no bound.
    ///
    /// - Parameters:
    ///   - minimum: the smallest amount allowed, in minor units
    ///   - maximum: the largest amount allowed, in minor units
    public init(minimum: Int? = nil, maximum: Int? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }

    /// Whether an amount lies within both bounds.
    ///
    /// - Parameter amount: in minor units
    public func contains(_ amount: Int) -> Bool {
        (minimum.map { $0 <= amount } ?? true) && (maximum.map { amount <= $0 } ?? true)
    }
}

extension AmountLimits: Codable {
    private enum CodingKeys: String, CodingKey {
        case minimum = "minAmount"
        case maximum = "maxAmount"
    }

    /// Reads limits: a JSON object with the keys `minAmount` and `maxAmount`, both optional.
    ///
    /// - Throws: `DecodingError` with the place of a bound that is no integer
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            minimum: try container.decodeIfPresent(StrictInteger.self, forKey: .minimum)?.value,
            maximum: try container.decodeIfPresent(StrictInteger.self, forKey: .maximum)?.value
        )
    }
}

extension PaymentProduct {
    /// The number that names a payment product: Visa is 1, PayPal 840.
    ///
    /// Any integer can be written as an id, because a merchant may send any. A catalog holds only
    /// ids within ``validRange``; an id outside of it is simply unknown to every catalog.
    public struct ID: RawRepresentable, Hashable, Sendable {
        /// The number itself.
        public var rawValue: Int

        /// Makes an id of a number. Every number is accepted; see ``validRange``.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// The ids that a catalog can hold: 1 to 2147483647, as the payment API defines them.
        public static let validRange = 1...2_147_483_647
    }
}

extension PaymentProduct.ID: Comparable {
    /// Orders ids by their number.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension PaymentProduct.ID: ExpressibleByIntegerLiteral {
    /// Makes an id of an integer literal, so that `840` can be written for PayPal.
    public init(integerLiteral value: Int) {
        self.init(rawValue: value)
    }
}

extension PaymentProduct.ID: CustomStringConvertible {
    /// The number, in decimal digits.
    public var description: String {
        String(rawValue)
    }
}

/// An id is a plain JSON integer.
extension PaymentProduct.ID: Codable {
    /// Reads an id; what is no integer is an error that names its place.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try StrictInteger(from: decoder).value)
    }

    /// Writes the number.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

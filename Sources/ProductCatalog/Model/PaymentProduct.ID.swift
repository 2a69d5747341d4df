extension PaymentProduct {
    /// The number that identifies a payment product: Visa is 1, PayPal is 840.
    ///
    /// Every integer can be an id, because a merchant may send any. The ids in a catalog are in
    /// ``validRange``. Others are unknown to every catalog.
    public struct ID: RawRepresentable, Hashable, Sendable {
        /// The number.
        public var rawValue: WideInt

        /// Creates an id from a number. Every number is accepted. See ``validRange``.
        public init(rawValue: WideInt) {
            self.rawValue = rawValue
        }

        /// Creates an id from a number. Every number is accepted. See ``validRange``.
        public init(_ number: WideInt) {
            self.init(rawValue: number)
        }

        /// The ids that a catalog can have: 1 to 2147483647, as the payment API defines them.
        public static let validRange: ClosedRange<WideInt> = 1...2_147_483_647
    }
}

extension PaymentProduct.ID: Comparable {
    /// Orders ids by their numbers.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension PaymentProduct.ID: ExpressibleByIntegerLiteral {
    /// Creates an id from an integer literal, such as `840` for PayPal.
    public init(integerLiteral value: WideInt) {
        self.init(rawValue: value)
    }
}

extension PaymentProduct.ID: CustomStringConvertible {
    /// The number in decimal digits.
    public var description: String {
        String(rawValue)
    }
}

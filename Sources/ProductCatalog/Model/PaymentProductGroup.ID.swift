extension PaymentProductGroup {
    /// The name that identifies a payment product group, such as `cards`.
    ///
    /// Names are compared byte for byte: `cards`, `Cards` and `card` are three names. Every string
    /// can be an id, because a merchant may send any. A catalog rejects the empty one.
    public struct ID: RawRepresentable, Sendable {
        /// The name.
        public let rawValue: String

        /// The name in a form that's fast to compare and to hash.
        package let key: Key

        /// Creates a group id from a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(rawValue: String) {
            self.rawValue = rawValue
            self.key = Key(rawValue)
        }

        /// Creates a group id from a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(_ name: String) {
            self.init(rawValue: name)
        }

        /// Creates the id of a long name with a given hash, to test collisions. It differs from the
        /// id of the name alone.
        package init(rawValue: String, hash: UInt64) {
            self.rawValue = rawValue
            self.key = Key(hash: hash)
        }
    }
}

extension PaymentProductGroup.ID: Hashable {
    /// Returns whether two names are equal, byte for byte. Unlike strings, names are different if
    /// they differ only in normalization.
    public static func == (left: Self, right: Self) -> Bool {
        guard left.key == right.key else { return false }
        guard !left.key.isExact else { return true }
        let (bytes, others) = (left.rawValue.utf8.span, right.rawValue.utf8.span)
        guard bytes.count == others.count else { return false }
        // Without an early exit, the compiler compares many bytes at a time.
        var difference: UInt8 = 0
        for index in bytes.indices { difference |= bytes[index] ^ others[index] }
        return difference == 0
    }

    /// Hashes the bytes of a short name, or the hash of a long one.
    public func hash(into hasher: inout Hasher) {
        key.hash(into: &hasher)
    }
}

extension PaymentProductGroup.ID: Comparable {
    /// Orders names lexicographically by their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.key.isExact && right.key.isExact
            ? left.key.precedes(right.key)
            : left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

extension PaymentProductGroup.ID: ExpressibleByStringLiteral {
    /// Creates a group id from a string literal, such as `"cards"`.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension PaymentProductGroup.ID: CustomStringConvertible {
    /// The name.
    public var description: String {
        rawValue
    }
}

extension PaymentProductGroup {
    /// The name that identifies a payment product group, such as `cards`.
    ///
    /// Names are compared byte for byte: `cards`, `Cards` and `card` are three names. Unlike strings,
    /// names are different if they differ only in normalization. Every string can be an id, because a
    /// merchant may send any. A catalog rejects the empty one.
    public struct ID: RawRepresentable, Hashable, Sendable {
        package let string: ExactString

        package init(_ string: ExactString) {
            self.string = string
        }

        /// The name.
        public var rawValue: String { string.rawValue }

        /// Creates a group id from a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(rawValue: String) {
            self.string = ExactString(rawValue)
        }

        /// Creates a group id from a name. Every name is accepted.
        ///
        /// - Complexity: O(bytes in the name).
        public init(_ name: String) {
            self.init(rawValue: name)
        }
    }
}

// These replace the implementations for raw values, which compare strings in a normalized form.
extension PaymentProductGroup.ID: Comparable {
    /// Returns whether two names are equal, byte for byte.
    @inline(__always)
    public static func == (left: Self, right: Self) -> Bool {
        left.string == right.string
    }

    /// Hashes the bytes of a short name, or the hash of a long one.
    public func hash(into hasher: inout Hasher) {
        string.hash(into: &hasher)
    }

    /// Orders names lexicographically by their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.string < right.string
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

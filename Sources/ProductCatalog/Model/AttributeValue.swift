/// The value of an attribute of a payment, such as `web` for the attribute `channel`.
///
/// Values are compared byte for byte. Every string can be a value, even the empty one.
public struct AttributeValue: RawRepresentable, Hashable, Sendable {
    package let string: ExactString

    /// The string.
    public var rawValue: String { string.rawValue }

    /// Creates a value. Every string is accepted.
    ///
    /// - Complexity: O(bytes in the string).
    public init(rawValue: String) {
        self.string = ExactString(rawValue)
    }

    /// Creates a value. Every string is accepted.
    ///
    /// - Complexity: O(bytes in the string).
    public init(_ value: String) {
        self.init(rawValue: value)
    }
}

// These replace the implementations for raw values, which compare strings in a normalized form.
extension AttributeValue: Comparable {
    /// Returns whether two values are equal, byte for byte.
    @inline(__always)
    public static func == (left: Self, right: Self) -> Bool {
        left.string == right.string
    }

    /// Hashes the bytes of a short value, or the hash of a long one.
    public func hash(into hasher: inout Hasher) {
        string.hash(into: &hasher)
    }

    /// Orders values lexicographically by their bytes.
    public static func < (left: Self, right: Self) -> Bool {
        left.string < right.string
    }
}

extension AttributeValue: ExpressibleByStringLiteral {
    /// Creates a value from a string literal, such as `"web"`.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension AttributeValue: CustomStringConvertible {
    /// The string.
    public var description: String {
        rawValue
    }
}

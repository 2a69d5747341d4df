/// The name of an attribute: a fact about the payment that the host defines, such as `channel` or
/// `customerType`.
///
/// Names are compared byte for byte. Every string can be a name, because a caller may send any. A
/// catalog rejects the empty one.
///
/// ```swift
/// let context = PaymentContext(country: "NL", attributes: ["channel": "web"])
/// ```
public struct AttributeName: RawRepresentable, Hashable, Sendable {
    package let string: ExactString

    /// The name.
    public var rawValue: String { string.rawValue }

    /// Creates a name. Every string is accepted.
    ///
    /// - Complexity: O(bytes in the string).
    public init(rawValue: String) {
        self.string = ExactString(rawValue)
    }

    /// Creates a name. Every string is accepted.
    ///
    /// - Complexity: O(bytes in the string).
    public init(_ name: String) {
        self.init(rawValue: name)
    }
}

// These replace the implementations for raw values, which compare strings in a normalized form.
extension AttributeName: Comparable {
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

extension AttributeName: ExpressibleByStringLiteral {
    /// Creates a name from a string literal, such as `"channel"`.
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }
}

extension AttributeName: CustomStringConvertible {
    /// The name.
    public var description: String {
        rawValue
    }
}

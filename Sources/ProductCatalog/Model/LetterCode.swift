/// A code with a fixed number of letters from A to Z: a ``CountryCode`` or a ``CurrencyCode``.
///
/// Values of these types are valid. Only the form of a code is checked, not whether it's assigned,
/// and nothing is corrected silently: `nl` isn't a valid code.
public protocol LetterCode: Hashable, Comparable, Sendable, LosslessStringConvertible,
    ExpressibleByStringLiteral
{
    /// The number of letters in a code.
    static var length: Int { get }

    /// The letters as one number in base 26.
    var ordinal: UInt16 { get }

    /// Creates a code from its letters as one number in base 26.
    ///
    /// - Precondition: The ordinal is below 26 to the power of ``length``.
    init(ordinal: UInt16)
}

extension LetterCode {
    /// Creates a code from a string, or returns `nil` if the string doesn't have the form of one.
    ///
    /// In a payment context, `nil` means no constraint. Reject an invalid string instead of passing
    /// `nil`. An invalid literal, such as `CountryCode("nl")`, traps.
    ///
    /// - Parameter description: Letters from A to Z, such as `NL` or `EUR`.
    public init?(_ description: String) {
        self.init(description.utf8.span)
    }

    /// Creates a code from the bytes of a string, or returns `nil` if it doesn't have the form of
    /// one.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        var ordinal: UInt16 = 0
        for index in bytes.indices {
            guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index] else { return nil }
            ordinal = ordinal * 26 + UInt16(bytes[index] - UInt8(ascii: "A"))
        }
        self.init(ordinal: ordinal)
    }

    /// Creates a code from a string literal, such as `"NL"` or `"EUR"`.
    ///
    /// - Precondition: The literal has the form of a code. For other strings, use ``init(_:)``.
    public init(stringLiteral literal: String) {
        guard let code = Self(literal) else {
            preconditionFailure("`\(literal)` isn't a code of \(Self.length) letters from A to Z")
        }
        self = code
    }

    /// The letters of the code.
    public var description: String {
        var letters: [UInt8] = []
        var remaining = ordinal
        for _ in 0..<Self.length {
            letters.append(UInt8(ascii: "A") + UInt8(remaining % 26))
            remaining /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Returns whether one code precedes another in alphabetical order.
    public static func < (left: Self, right: Self) -> Bool {
        left.ordinal < right.ordinal
    }
}

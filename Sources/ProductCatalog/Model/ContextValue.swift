/// A value of a part of payment contexts, such as a country.
public protocol ContextValue: Hashable, Sendable {
    /// All values, or `nil` if their number isn't limited.
    static var allValues: [Self]? { get }
}

extension CountryCode: ContextValue {
    /// All codes of two letters, assigned or not, in alphabetical order.
    public static let allValues: [CountryCode]? = (0..<676).map { CountryCode(ordinal: $0) }
}

extension CurrencyCode: ContextValue {
    /// All codes of three letters, assigned or not, in alphabetical order.
    public static let allValues: [CurrencyCode]? = (0..<17576).map { CurrencyCode(ordinal: $0) }
}

extension AttributeValue: ContextValue {
    /// `nil`, because every string can be a value.
    public static var allValues: [AttributeValue]? { nil }
}

/// The values of ``ContextBox/recurring`` and ``ContextBox/installments``.
extension Bool: ContextValue {
    /// `false` and `true`.
    public static var allValues: [Bool]? { [false, true] }
}

/// The values of a part of payment contexts that are allowed: those listed, or all but those excepted.
public enum AllowedValues<Value: ContextValue>: Hashable, Sendable {
    /// Only these values.
    case only(Set<Value>)

    /// All values but these.
    case allBut(Set<Value>)

    /// All values.
    public static var all: AllowedValues { .allBut([]) }

    /// Returns whether a value is allowed.
    ///
    /// - Complexity: O(1).
    public func contains(_ value: Value) -> Bool {
        switch self {
        case .only(let values): values.contains(value)
        case .allBut(let values): !values.contains(value)
        }
    }
}

/// The countries in which a product is allowed: those that its rules list, without those that they
/// except, or all but those that they except.
public typealias AllowedCountries = AllowedValues<CountryCode>

extension PaymentProduct.Rules {
    /// The countries that the rules allow: ``countries`` without ``exceptCountries``.
    ///
    /// - Complexity: O(countries) if there are exceptions, and O(1) otherwise.
    public var allowedCountries: AllowedCountries {
        let excepted = exceptCountries ?? []
        return countries.map { .only($0.subtracting(excepted)) } ?? .allBut(excepted)
    }
}

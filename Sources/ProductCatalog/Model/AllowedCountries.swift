/// The countries in which a product is allowed: those that its rules list, or all but those that
/// they except.
public enum AllowedCountries: Hashable, Sendable {
    /// Only these countries. Those that are excepted, too, aren't among them.
    case only(Set<CountryCode>)

    /// All countries but these.
    case allBut(Set<CountryCode>)

    /// Returns whether a country is allowed.
    ///
    /// - Complexity: O(1).
    public func contains(_ country: CountryCode) -> Bool {
        switch self {
        case .only(let countries): countries.contains(country)
        case .allBut(let countries): !countries.contains(country)
        }
    }
}

extension PaymentProduct.Rules {
    /// The countries that the rules allow: ``countries`` without ``exceptCountries``.
    ///
    /// - Complexity: O(countries) if there are exceptions, and O(1) otherwise.
    public var allowedCountries: AllowedCountries {
        let excepted = exceptCountries ?? []
        return countries.map { .only($0.subtracting(excepted)) } ?? .allBut(excepted)
    }
}

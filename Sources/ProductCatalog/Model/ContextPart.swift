/// A part of a payment context that may be left out.
///
/// Parts are ordered by their paths, and attributes by name.
@nonexhaustive
public enum ContextPart: Hashable, Comparable, Sendable {
    /// The amount.
    case amount

    /// The attribute with a name.
    case attribute(AttributeName)

    /// The payer's country.
    case country

    /// The currency.
    case currency

    /// The path to the part within a payment context: `amount`, `attributes.channel`, `countryCode`
    /// or `currencyCode`.
    public var path: String {
        switch self {
        case .amount: "amount"
        case .attribute(let name): "attributes.\(name.rawValue.pathStep)"
        case .country: "countryCode"
        case .currency: "currencyCode"
        }
    }
}

extension ContextPart: CustomStringConvertible {
    /// The path to the part.
    public var description: String {
        path
    }
}

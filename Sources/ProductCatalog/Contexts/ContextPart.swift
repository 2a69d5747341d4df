/// A part of a payment context.
@nonexhaustive
public enum ContextPart: Hashable, Sendable {
    /// The payer's country.
    case country

    /// The currency of the payment.
    case currency

    /// The amount of the payment.
    case amount

    /// Whether the payment starts a series of recurring payments.
    case recurring

    /// Whether the payment is made in installments.
    case installments

    /// The attribute with a name.
    case attribute(AttributeName)
}

extension ContextPart: CustomStringConvertible {
    /// The path of the part in the JSON form of a context, such as `countryCode` or
    /// `attributes.channel`.
    public var description: String {
        switch self {
        case .country: "countryCode"
        case .currency: "currencyCode"
        case .amount: "amount"
        case .recurring: "isRecurring"
        case .installments: "isInstallments"
        case .attribute(let name): "attributes.\(name.rawValue.pathStep)"
        }
    }
}

extension ContextPart: Comparable {
    /// Orders parts as the cases are listed, and attributes by name.
    public static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.attribute(let name), .attribute(let other)): name < other
        default: left.position < right.position
        }
    }

    private var position: Int {
        switch self {
        case .country: 0
        case .currency: 1
        case .amount: 2
        case .recurring: 3
        case .installments: 4
        case .attribute: 5
        }
    }
}

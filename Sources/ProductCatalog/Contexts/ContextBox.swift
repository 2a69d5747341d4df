/// A set of fully known payment contexts: all combinations of the allowed values of each part.
///
/// ```swift
/// // In the Netherlands and Belgium, for at most EUR 100.
/// let box = ContextBox(
///     countries: .only(["NL", "BE"]),
///     currencies: .only(["EUR"]),
///     amounts: .min...100_00
/// )
/// ```
public struct ContextBox: Hashable, Sendable {
    /// The countries of the contexts.
    public internal(set) var countries: AllowedValues<CountryCode>

    /// The currencies of the contexts.
    public internal(set) var currencies: AllowedValues<CurrencyCode>

    /// The amounts of the contexts, in minor units. Without limits, `WideInt.min...WideInt.max`.
    public internal(set) var amounts: ClosedRange<WideInt>

    /// The allowed values of `PaymentContext.isRecurring`.
    public internal(set) var recurring: AllowedValues<Bool>

    /// The allowed values of `PaymentContext.isInstallments`.
    public internal(set) var installments: AllowedValues<Bool>

    /// The values of the contexts' attributes. An attribute that isn't listed has any value.
    public internal(set) var attributes: [AttributeName: AllowedValues<AttributeValue>]

    /// Creates a box. A part that's omitted allows all values.
    ///
    /// - Parameters:
    ///   - countries: The countries of the contexts.
    ///   - currencies: The currencies of the contexts.
    ///   - amounts: The amounts of the contexts, in minor units.
    ///   - recurring: The allowed values of `PaymentContext.isRecurring`.
    ///   - installments: The allowed values of `PaymentContext.isInstallments`.
    ///   - attributes: The values of the contexts' attributes.
    /// - Complexity: O(values).
    public init(
        countries: AllowedValues<CountryCode> = .all,
        currencies: AllowedValues<CurrencyCode> = .all,
        amounts: ClosedRange<WideInt> = .min ... .max,
        recurring: AllowedValues<Bool> = .all,
        installments: AllowedValues<Bool> = .all,
        attributes: [AttributeName: AllowedValues<AttributeValue>] = [:]
    ) {
        self.countries = countries.normalized
        self.currencies = currencies.normalized
        self.amounts = amounts
        self.recurring = recurring.normalized
        self.installments = installments.normalized
        self.attributes = attributes.filter { $0.value != .all }
    }

    /// The box of all contexts.
    public static let all = ContextBox()

    /// Returns whether the box contains all completions of a payment context.
    ///
    /// A completion has a value for each part that the context leaves out, so the box contains all of
    /// them if and only if it allows all values of these parts.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: As for ``restricted(to:)``.
    public func contains(_ context: PaymentContext) -> Bool {
        restricted(to: context) == .all
    }

    /// Returns the completions of a payment context that the box contains, or `nil` if there are none.
    ///
    /// The returned box doesn't restrict the parts that the context has, nor the flags.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: O(attributes of the box × log(attributes of the context)), and the time to copy
    ///   the attributes.
    public func restricted(to context: PaymentContext) -> ContextBox? {
        guard context.country.map(countries.contains) ?? !countries.isEmpty else { return nil }
        guard context.currency.map(currencies.contains) ?? !currencies.isEmpty else { return nil }
        guard context.amount.map(amounts.contains) ?? true else { return nil }
        guard recurring.contains(context.isRecurring) else { return nil }
        guard installments.contains(context.isInstallments) else { return nil }
        var attributes: [AttributeName: AllowedValues<AttributeValue>] = [:]
        for (name, values) in self.attributes {
            if let value = context.attributes[name] {
                guard values.contains(value) else { return nil }
            } else {
                guard !values.isEmpty else { return nil }
                attributes[name] = values
            }
        }
        return ContextBox(
            countries: context.country == nil ? countries : .all,
            currencies: context.currency == nil ? currencies : .all,
            amounts: context.amount == nil ? amounts : .min ... .max,
            attributes: attributes
        )
    }
}

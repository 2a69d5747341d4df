/// Something that a consumer can pay with: Visa, iDEAL, PayPal.
///
/// ```swift
/// let ideal = PaymentProduct(
///     id: 809,
///     label: "iDEAL",
///     paymentMethod: "redirect",
///     displayOrder: 3,
///     rules: PaymentProduct.Rules(countries: ["NL"], currencies: ["EUR"])
/// )
/// ```
///
/// A payment product is a plain value. It's validated when a ``PaymentProductCatalog`` is created.
///
/// ## Topics
///
/// ### Creating a product
/// - ``init(id:label:paymentMethod:groups:displayOrder:logo:allowsTokenization:rules:conditions:)``
/// - ``init(parsing:in:)``
///
/// ### What it is
/// - ``id``
/// - ``ID-swift.struct``
/// - ``label``
/// - ``paymentMethod``
/// - ``groups``
/// - ``displayOrder``
/// - ``logo``
/// - ``allowsTokenization``
///
/// ### Where it's allowed
/// - ``rules``
/// - ``conditions``
/// - ``Rules-swift.struct``
/// - ``unmetConditions(in:)``
/// - ``UnmetCondition``
/// - ``contexts()``
/// - ``Contradiction``
public struct PaymentProduct: Identifiable, Hashable, Sendable {
    /// The id by which filters name the product. A catalog accepts 1 to 2147483647.
    public var id: ID

    /// The name of the product for consumers, such as `Visa`.
    public var label: String?

    /// The payment method, in the terms of the payment API: `card`, `redirect`, `mobile` …
    public var paymentMethod: String?

    /// The groups that contain the product, each at most once.
    public var groups: [PaymentProductGroup.ID]

    /// The position of the product among those displayed to a consumer. Lower positions come first,
    /// and products without one come last.
    public var displayOrder: WideInt?

    /// The URL of the product's logo.
    public var logo: String?

    /// Whether the payer's details can be stored for later payments. This doesn't affect filtering.
    public var allowsTokenization: Bool

    /// The base rules: what a payment context has to meet, whichever of the ``conditions`` it meets.
    public var rules: Rules

    /// Alternatives, of which a payment context has to meet at least one as a whole, or `nil` if the
    /// base rules are all. An empty list allows the product in no context, and causes a
    /// ``CatalogWarning``.
    ///
    /// ```swift
    /// // CHF only in Switzerland, and at most EUR 4,000 in Ireland.
    /// product.conditions = [
    ///     PaymentProduct.Rules(countries: ["CH"], currencies: ["CHF"]),
    ///     PaymentProduct.Rules(
    ///         countries: ["IE"],
    ///         currencies: ["EUR"],
    ///         amountLimits: AmountLimits(maximum: 4_000_00)
    ///     ),
    /// ]
    /// ```
    public var conditions: [Rules]?

    /// Creates a payment product.
    ///
    /// - Parameters:
    ///   - id: The id by which filters name the product.
    ///   - label: The name of the product for consumers.
    ///   - paymentMethod: The payment method, in the terms of the payment API.
    ///   - groups: The groups that contain the product, each at most once.
    ///   - displayOrder: The position of the product among those displayed, lowest first.
    ///   - logo: The URL of the product's logo.
    ///   - allowsTokenization: Whether the payer's details can be stored.
    ///   - rules: The payment contexts in which the product is allowed. By default all.
    ///   - conditions: Alternatives, of which a context has to meet at least one, too.
    public init(
        id: ID,
        label: String? = nil,
        paymentMethod: String? = nil,
        groups: [PaymentProductGroup.ID] = [],
        displayOrder: WideInt? = nil,
        logo: String? = nil,
        allowsTokenization: Bool = true,
        rules: Rules = Rules(),
        conditions: [Rules]? = nil
    ) {
        self.id = id
        self.label = label
        self.paymentMethod = paymentMethod
        self.groups = groups
        self.displayOrder = displayOrder
        self.logo = logo
        self.allowsTokenization = allowsTokenization
        self.rules = rules
        self.conditions = conditions
    }
}

/// Something a consumer can pay with: Visa, iDEAL, PayPal.
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
/// A payment product is a plain value. It is checked when a ``PaymentProductCatalog`` is made of
/// it.
public struct PaymentProduct: Identifiable, Hashable, Sendable {
    /// The number by which filters name this product. A catalog accepts 1 to 2147483647.
    public var id: ID

    /// The name that a consumer knows the product by, such as `Visa`.
    public var label: String?

    /// The kind of payment, in the words of the payment API: `card`, `redirect`, `mobile` …
    public var paymentMethod: String?

    /// The groups that this product is in: none, one or several, each at most once.
    public var groups: [PaymentProductGroup.ID]

    /// The product's place among those shown to a consumer: lowest first, products without one
    /// last.
    public var displayOrder: Int?

    /// Where the product's logo can be loaded from.
    public var logo: String?

    /// Whether the payer's details can be stored for a later payment. It shows what the product can
    /// do and never takes part in filtering.
    public var allowsTokenization: Bool

    /// In which payment context the product may be used.
    public var rules: Rules

    /// Makes a payment product; all but its id can be left out.
    ///
    /// - Parameters:
    ///   - id: the number by which filters name the product
    ///   - label: the name that a consumer knows it by
    ///   - paymentMethod: the kind of payment, in the words of the payment API
    ///   - groups: the groups it is in, each at most once
    ///   - displayOrder: its place among those shown, lowest first
    ///   - logo: where its logo can be loaded from
    ///   - allowsTokenization: whether the payer's details can be stored
    ///   - rules: in which payment context it may be used; by default in every one
    public init(
        id: ID,
        label: String? = nil,
        paymentMethod: String? = nil,
        groups: [PaymentProductGroup.ID] = [],
        displayOrder: Int? = nil,
        logo: String? = nil,
        allowsTokenization: Bool = true,
        rules: Rules = Rules()
    ) {
        self.id = id
        self.label = label
        self.paymentMethod = paymentMethod
        self.groups = groups
        self.displayOrder = displayOrder
        self.logo = logo
        self.allowsTokenization = allowsTokenization
        self.rules = rules
    }
}

extension PaymentProduct {
    /// Whether this product is shown before another: `displayOrder` ascending, products without one
    /// last, ties by id.
    package func isShown(before other: PaymentProduct) -> Bool {
        switch (displayOrder, other.displayOrder) {
        case (let order?, let otherOrder?) where order != otherOrder: order < otherOrder
        case (.some, nil): true
        case (nil, .some): false
        default: id < other.id
        }
    }
}

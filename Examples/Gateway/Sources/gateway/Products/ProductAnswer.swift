import Hummingbird
import ProductCatalog

/// What a client shows of a product or a group.
struct DisplayHints: Encodable {
    var displayOrder: Int?
    var label: String?
    var logo: String?
}

/// A payment product as the API answers it.
struct ProductAnswer: ResponseEncodable {
    let id: PaymentProduct.ID
    let accountsOnFile: [AccountOnFile]?
    let allowsInstallments: Bool
    let allowsRecurring: Bool
    let allowsTokenization: Bool
    let displayHints: DisplayHints
    let maxAmount: Int?
    let minAmount: Int?
    let paymentMethod: String?

    /// The API has room for one group; of several it is the first.
    let paymentProductGroup: PaymentProductGroup.ID?

    init(_ product: PaymentProduct, in offer: Offer) {
        // Those that the amount was held against: the currency's own before the general ones.
        let limits = product.rules.amountLimits(for: offer.query.context.currency)
        id = product.id
        accountsOnFile = offer.accounts[product.id]
        allowsInstallments = product.rules.allowsInstallments
        allowsRecurring = product.rules.allowsRecurring
        allowsTokenization = product.allowsTokenization
        displayHints = DisplayHints(
            displayOrder: product.displayOrder,
            label: offer.query.hidden.contains(.translations) ? nil : product.label,
            logo: product.logo
        )
        maxAmount = limits.maximum
        minAmount = limits.minimum
        paymentMethod = product.paymentMethod
        paymentProductGroup = product.groups.first
    }
}

/// The products that can be paid with.
struct ProductsAnswer: ResponseEncodable {
    let paymentProducts: [ProductAnswer]
}

import Hummingbird
import ProductCatalog

/// How a client displays a product or a group.
struct DisplayHints: Encodable {
    var displayOrder: Int?
    var label: String?
    var logo: String?
}

/// The response for one payment product.
struct ProductResponse: ResponseEncodable {
    let id: PaymentProduct.ID
    let accountsOnFile: [AccountOnFile]?
    let allowsInstallments: Bool
    let allowsRecurring: Bool
    let allowsTokenization: Bool
    let displayHints: DisplayHints
    let maxAmount: Int?
    let minAmount: Int?
    let paymentMethod: String?

    /// The first group of the product. The API supports only one.
    let paymentProductGroup: PaymentProductGroup.ID?

    init(_ product: PaymentProduct, in available: AvailableProducts) {
        let terms = ProductTerms(of: product, in: available.context)
        id = product.id
        accountsOnFile = available.accounts[product.id]
        allowsInstallments = terms.allowsInstallments
        allowsRecurring = terms.allowsRecurring
        allowsTokenization = product.allowsTokenization
        displayHints = DisplayHints(
            displayOrder: product.displayOrder,
            label: available.hidden.contains(.translations) ? nil : product.label,
            logo: product.logo
        )
        maxAmount = terms.limits.maximum
        minAmount = terms.limits.minimum
        paymentMethod = product.paymentMethod
        paymentProductGroup = product.groups.first
    }
}

/// The response for a list of payment products.
struct ProductsResponse: ResponseEncodable {
    let paymentProducts: [ProductResponse]
}

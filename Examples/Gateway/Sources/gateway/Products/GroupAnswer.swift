import Hummingbird
import ProductCatalog

/// A payment product group as the API answers it.
struct GroupAnswer: ResponseEncodable {
    let id: PaymentProductGroup.ID
    let accountsOnFile: [AccountOnFile]?
    let displayHints: DisplayHints?

    /// - Parameter members: its available products, in display order
    init(_ id: PaymentProductGroup.ID, _ members: PaymentProductCatalog.Products, in offer: Offer) {
        self.id = id
        let accounts = members.flatMap { offer.accounts[$0.id] ?? [] }
        accountsOnFile = accounts.isEmpty ? nil : accounts
        displayHints = members.first?.displayOrder.map { DisplayHints(displayOrder: $0) }
    }
}

/// The groups of the products that can be paid with.
struct GroupsAnswer: ResponseEncodable {
    let paymentProductGroups: [GroupAnswer]
}

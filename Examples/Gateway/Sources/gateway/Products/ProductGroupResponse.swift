import Hummingbird
import ProductCatalog

/// The response for one payment product group.
struct ProductGroupResponse: ResponseEncodable {
    let id: PaymentProductGroup.ID
    let accountsOnFile: [AccountOnFile]?
    let displayHints: DisplayHints?

    /// Creates the response for a group.
    ///
    /// - Parameters:
    ///   - id: The id of the group.
    ///   - members: The available products of the group, in display order.
    ///   - available: The products available to the session.
    init(
        _ id: PaymentProductGroup.ID,
        _ members: PaymentProductCatalog.Products,
        in available: AvailableProducts
    ) {
        self.id = id
        let accounts = members.flatMap { available.accounts[$0.id] ?? [] }
        accountsOnFile = accounts.isEmpty ? nil : accounts
        displayHints = members.first?.displayOrder.map { DisplayHints(displayOrder: $0) }
    }
}

/// The response for a list of payment product groups.
struct ProductGroupsResponse: ResponseEncodable {
    let paymentProductGroups: [ProductGroupResponse]
}

import ProductCatalog
import ProductFilter

/// What the consumer of one session can pay with, in one payment context. All answers to clients
/// come from here.
struct Offer {
    let query: ProductsQuery
    let filters: ResolvedFilters
    let available: ProductSet

    /// The consumer's accounts, by the product that they pay with.
    let accounts: [PaymentProduct.ID: [AccountOnFile]]

    /// - Throws: ``Refusal`` when the session's merchant is no longer served
    init(of session: Session, for query: ProductsQuery, from data: ReferenceData) throws {
        self.query = query
        filters = try data.resolve(session.filters, ofMerchant: session.merchantID)
        available = filters.availableProducts(in: query.context)
        let accounts = session.tokens.enumerated().compactMap { position, token in
            // A token may have expired since the session was made.
            data.paymentProduct(ofToken: token).map {
                AccountOnFile(id: position + 1, paymentProductId: $0)
            }
        }
        self.accounts =
            query.hidden.contains(.accountsOnFile)
            ? [:] : Dictionary(grouping: accounts, by: \.paymentProductId)
    }
}

/// A stored token as the client sees it.
struct AccountOnFile: Encodable {
    /// The token's number within the session, from 1. The token itself stays with the gateway.
    let id: Int

    let paymentProductId: PaymentProduct.ID
}

extension Offer {
    /// The available products, in display order.
    var products: [ProductAnswer] {
        filters.catalog[available].map { ProductAnswer($0, in: self) }
    }

    /// An available product.
    func product(_ id: PaymentProduct.ID) -> ProductAnswer? {
        let catalog = filters.catalog
        guard let index = catalog.index(of: id), available.contains(index) else { return nil }
        return ProductAnswer(catalog[index], in: self)
    }

    /// The groups with an available product, in display order: the lowest of their products' first,
    /// those without one last.
    var groups: [GroupAnswer] {
        filters.catalog.groups
            .compactMap { group($0.id) }
            .sorted { first, second in
                switch (first.displayHints?.displayOrder, second.displayHints?.displayOrder) {
                case (let order?, let other?) where order != other: order < other
                case (.some, nil): true
                case (nil, .some): false
                default: first.id < second.id
                }
            }
    }

    /// A group with an available product.
    func group(_ id: PaymentProductGroup.ID) -> GroupAnswer? {
        let members = filters.catalog.products(in: id)?.intersection(available)
        guard let members, !members.isEmpty else { return nil }
        return GroupAnswer(id, filters.catalog[members], in: self)
    }
}

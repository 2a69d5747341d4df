import ProductCatalog
import ProductFilter

/// The products available to the consumer of a session, in one payment context.
struct AvailableProducts {
    /// The payment context, with every attribute that the gateway fills and the catalog names.
    let context: PaymentContext

    /// What to leave out of the response.
    let hidden: Set<ProductsQuery.HideableElement>

    let filters: ResolvedFilters

    /// The ids of the products that come first, in that order.
    let first: [PaymentProduct.ID]

    /// The consumer's accounts on file, by product.
    let accounts: [PaymentProduct.ID: [AccountOnFile]]

    /// The products of the catalog, encoded for responses.
    let encodedProducts: [PaymentProduct.ID: EncodedProduct]

    /// Resolves the filters of a session.
    ///
    /// - Parameters:
    ///   - session: The session.
    ///   - context: The payment context, with the attributes that the request has.
    ///   - hidden: What to leave out of the response.
    ///   - data: The reference data.
    /// - Throws: ``APIError`` if the merchant of the session is unknown.
    init(
        for session: Session,
        in context: PaymentContext,
        hiding hidden: Set<ProductsQuery.HideableElement> = [],
        data: ReferenceData
    ) throws(APIError) {
        let merchant = try data.merchant(session.merchantID)
        var context = context
        for attribute in data.defaultAttributes where context.attributes[attribute.name] == nil {
            context.attributes[attribute.name] = attribute.value
        }
        self.context = context
        self.hidden = hidden
        filters = data.resolve(
            session.filters,
            for: merchant,
            onlyTokens: session.checkout?.tokensOnly == true ? session.tokens : nil
        )
        first = merchant.first(in: context.country)
        encodedProducts = data.encodedProducts
        let accounts = session.tokens.enumerated().compactMap { position, token in
            // A token may have expired since the session was created.
            data.paymentProduct(forToken: token).map {
                AccountOnFile(id: position + 1, paymentProductId: $0)
            }
        }
        self.accounts =
            hidden.contains(.accountsOnFile)
            ? [:] : Dictionary(grouping: accounts, by: \.paymentProductId)
    }
}

/// A stored token as the client sees it.
struct AccountOnFile: Encodable {
    /// The position of the token in the session, counted from 1. The token itself is a secret.
    let id: Int

    let paymentProductId: PaymentProduct.ID
}

extension AccountOnFile {
    /// The account as a list of products contains it.
    var json: String { "{\"id\":\(id),\"paymentProductId\":\(paymentProductId)}" }
}

extension AvailableProducts {
    /// The available products: those that the merchant lists first, and the others in display order.
    var products: [ProductResponse] {
        filters.products(in: context).ordered(first: first).map { ProductResponse($0, in: self) }
    }

    /// Returns the product with an id, or `nil` if it isn't available.
    func product(_ id: PaymentProduct.ID) -> ProductResponse? {
        guard filters.isAvailable(id, in: context) else { return nil }
        return filters.catalog[id: id].map { ProductResponse($0, in: self) }
    }

    /// The groups with an available product, in display order.
    ///
    /// The display order of a group is the lowest of its available products. Groups without one come
    /// last.
    var groups: [ProductGroupResponse] {
        let available = filters.availableProducts(in: context)
        return filters.catalog.groupIDs
            .compactMap { group($0, among: available) }
            .sorted { first, second in
                switch (first.displayHints?.displayOrder, second.displayHints?.displayOrder) {
                case (let order?, let other?) where order != other: order < other
                case (.some, nil): true
                case (nil, .some): false
                default: first.id < second.id
                }
            }
    }

    /// Returns the group with an id, or `nil` if it has no available product.
    func group(_ id: PaymentProductGroup.ID) -> ProductGroupResponse? {
        group(id, among: filters.availableProducts(in: context))
    }

    private func group(
        _ id: PaymentProductGroup.ID,
        among available: ProductSet
    ) -> ProductGroupResponse? {
        let members = filters.catalog.products(in: id)?.intersection(available)
        guard let members, !members.isEmpty else { return nil }
        return ProductGroupResponse(id, filters.catalog[members], in: self)
    }
}

extension PaymentProductCatalog {
    /// The product with an id, or `nil` when the catalog has none.
    ///
    /// - Complexity: O(1).
    public subscript(id id: PaymentProduct.ID) -> PaymentProduct? {
        index(of: id).map { self[$0] }
    }

    /// The place of the product with an id, or `nil` when the catalog has none.
    ///
    /// - Complexity: O(1).
    public func index(of id: PaymentProduct.ID) -> Index? {
        contents.offsets[id].map { Index(offset: $0) }
    }

    /// The groups that the catalog's products name, in the order of their names.
    public var groups: [PaymentProductGroup] {
        contents.groups
    }

    /// The members of a group, or `nil` when no product of the catalog is in a group of that name.
    ///
    /// - Complexity: O(1).
    public func products(in group: PaymentProductGroup.ID) -> ProductSet? {
        contents.groupOffsets[group].map { contents.groups[$0].products }
    }

    /// The products that have one of these ids or are in one of these groups: what a filter names.
    ///
    /// Products and groups add up. What the catalog does not know changes nothing, nor does the order of
    /// the lists, nor naming something twice.
    ///
    /// - Parameters:
    ///   - ids: ids of products
    ///   - groups: names of groups
    /// - Complexity: O(ids + groups × products in the catalog / 64).
    public func products(
        withIDs ids: [PaymentProduct.ID],
        inGroups groups: [PaymentProductGroup.ID] = []
    ) -> ProductSet {
        var named = noProducts
        for group in groups {
            if let members = products(in: group) { named.formUnion(members) }
        }
        for id in ids {
            if let index = index(of: id) { named.insert(index) }
        }
        return named
    }

    /// The set of all products.
    public var allProducts: ProductSet {
        ProductSet(allOf: contents.universe)
    }

    /// The set of no product, to start from.
    public var noProducts: ProductSet {
        ProductSet(in: contents.universe)
    }
}

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
        contents.ids.offset(of: id).map { Index(offset: $0) }
    }

    /// The groups that the catalog's products name, in the order of their names.
    ///
    /// - Complexity: O(groups), but O(groups × products in the catalog / 64) for 513 to 16,384
    ///   products.
    public var groups: [PaymentProductGroup] {
        groupNames.enumerated().map { number, name in
            PaymentProductGroup(id: name, products: products(inGroupNumber: number))
        }
    }

    /// The names of the groups, in order.
    ///
    /// - Complexity: O(1).
    package var groupNames: [PaymentProductGroup.ID] {
        contents.groupNames.names
    }

    /// The members of a group, or `nil` when no product of the catalog is in a group of that name.
    ///
    /// - Complexity: O(1), but O(products in the catalog / 64) for 513 to 16,384 products.
    public func products(in group: PaymentProductGroup.ID) -> ProductSet? {
        contents.groupNames.number(of: group).map { products(inGroupNumber: $0) }
    }

    /// Whether a product of the catalog is in a group of that name.
    package func hasGroup(_ group: PaymentProductGroup.ID) -> Bool {
        contents.groupNames.number(of: group) != nil
    }

    /// The products that have one of these ids or are in one of these groups: what a filter names.
    ///
    /// Products and groups add up. What the catalog does not know changes nothing, nor does the
    /// order of the lists, nor naming something twice.
    ///
    /// - Parameters:
    ///   - ids: ids of products
    ///   - groups: names of groups
    /// - Complexity: O(ids + (1 + groups) × products in the catalog / 64); above 16,384 products
    ///   the ids are sorted, too.
    public func products(
        withIDs ids: [PaymentProduct.ID],
        inGroups groups: [PaymentProductGroup.ID] = []
    ) -> ProductSet {
        if let members = contents.inline?.named(ids, groups) {
            return ProductSet(members, in: contents.universe)
        }
        if let few = contents.flat?.few(ids, groups) {
            return ProductSet(few, of: .flat, in: contents.universe)
        }
        if let few = contents.large?.few(ids, groups) {
            return ProductSet(few, of: .large, in: contents.universe)
        }
        if let members = contents.flat?.named(ids, groups) {
            return ProductSet(.flat(members), in: contents.universe)
        }
        return ProductSet(.large(contents.requiredLarge.named(ids, groups)), in: contents.universe)
    }

    private func products(inGroupNumber number: Int) -> ProductSet {
        if let members = contents.inline?.members(ofGroup: number) {
            return ProductSet(members, in: contents.universe)
        }
        if let members = contents.flat?.members(ofGroup: number) {
            return ProductSet(.flat(members), in: contents.universe)
        }
        return ProductSet(
            .large(contents.requiredLarge.members(ofGroup: number)),
            in: contents.universe
        )
    }

    /// The set of all products.
    ///
    /// - Complexity: O(1).
    public var allProducts: ProductSet {
        products(allowedIn: .any)
    }

    /// The set of no product, to start from.
    ///
    /// - Complexity: O(1).
    public var noProducts: ProductSet {
        products(withIDs: [])
    }
}

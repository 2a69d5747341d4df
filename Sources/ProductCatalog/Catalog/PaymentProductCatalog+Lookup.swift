extension PaymentProductCatalog {
    /// Returns the product with an id, or `nil` if the catalog doesn't have it.
    ///
    /// - Complexity: O(1).
    public subscript(id id: PaymentProduct.ID) -> PaymentProduct? {
        index(of: id).map { self[$0] }
    }

    /// Returns the index of the product with an id, or `nil` if the catalog doesn't have it.
    ///
    /// - Complexity: O(1).
    public func index(of id: PaymentProduct.ID) -> Index? {
        index.ids.offset(of: id).map { Index(offset: $0) }
    }

    /// The groups that contain products of the catalog, in ascending order of their names.
    ///
    /// - Complexity: O(groups), or O(groups × products in the catalog / 64) in time and memory for 513
    ///   to 131,072 products. If you only need the names, use ``groupIDs``.
    public var groups: [PaymentProductGroup] {
        groupIDs.enumerated().map { number, name in
            PaymentProductGroup(id: name, products: index.members(ofGroup: number))
        }
    }

    /// The ids of the groups that contain products of the catalog, in ascending order.
    ///
    /// - Complexity: O(1).
    public var groupIDs: [PaymentProductGroup.ID] {
        index.groupNames.names
    }

    /// Returns the members of a group, or `nil` if no product of the catalog is in a group with that
    /// name.
    ///
    /// - Complexity: O(1), or O(products in the catalog / 64) for 513 to 131,072 products.
    public func products(in group: PaymentProductGroup.ID) -> ProductSet? {
        index.groupNames.number(of: group).map { index.members(ofGroup: $0) }
    }

    /// Returns whether a product of the catalog is in a group with a name.
    package func hasGroup(_ group: PaymentProductGroup.ID) -> Bool {
        index.groupNames.number(of: group) != nil
    }

    /// Returns the group that an unknown name was probably meant to be, or `nil` if none is near.
    ///
    /// Group names are near if they're equal without spaces, `_`, `-`, case, Unicode normalization and
    /// a plural "s", or then one edit apart.
    ///
    /// - Parameter group: The unknown name.
    /// - Complexity: O(bytes in the name), and O(1) for more than 256 bytes. The first call for a catalog
    ///   takes O(bytes in the names of its groups), in memory as well.
    package func nearMiss(to group: PaymentProductGroup.ID) -> PaymentProductGroup.ID? {
        index.groupNearMisses.nearMiss(to: group.rawValue).map { groupIDs[$0] }
    }

    /// The names of the attributes that the rules or conditions of products name, in ascending order.
    ///
    /// - Complexity: O(1).
    public var attributeNames: [AttributeName] {
        index.attributeNames.names
    }

    /// Returns whether the rules or conditions of a product name an attribute.
    package func hasAttribute(_ name: AttributeName) -> Bool {
        index.attributeNames.number(of: name) != nil
    }

    /// Returns the attribute that an unknown name was probably meant to be, or `nil` if none is near.
    ///
    /// See ``nearMiss(to:)``, which has the same complexity.
    package func nearMiss(toAttribute attribute: AttributeName) -> AttributeName? {
        index.attributeNearMisses.nearMiss(to: attribute.rawValue).map { attributeNames[$0] }
    }

    /// Returns the products that have one of the ids or are in one of the groups.
    ///
    /// Ids and groups that the catalog doesn't have change nothing, and neither do the order of the
    /// lists and duplicates.
    ///
    /// - Parameters:
    ///   - ids: The ids of products.
    ///   - groups: The ids of groups.
    /// - Complexity: O(ids + (1 + groups) × products in the catalog / 64). Above 131,072 products
    ///   the ids are sorted as well.
    public func products(
        withIDs ids: [PaymentProduct.ID],
        inGroups groups: [PaymentProductGroup.ID] = []
    ) -> ProductSet {
        products(namedBy: PaymentProductFilter(products: ids, groups: groups))
    }

    /// Returns the products that a filter names: those with one of its ids, and the members of its
    /// groups.
    ///
    /// - Complexity: As for ``products(withIDs:inGroups:)``.
    public func products(namedBy filter: PaymentProductFilter) -> ProductSet {
        index.products(namedBy: filter)
    }

    /// The set of all products.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var allProducts: ProductSet {
        index.allProducts
    }

    /// The empty set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var noProducts: ProductSet {
        products(withIDs: [])
    }
}

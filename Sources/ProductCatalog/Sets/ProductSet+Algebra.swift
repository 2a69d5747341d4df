extension ProductSet {
    /// Returns the products in this set, in another set of the same catalog, or in both.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: O(products in the catalog / 64), or less if a set is a short list or shares
    ///   chunks.
    public func union(_ other: ProductSet) -> ProductSet {
        combined(with: other, by: .union)
    }

    /// Returns the products both in this set and in another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public func intersection(_ other: ProductSet) -> ProductSet {
        combined(with: other, by: .intersection)
    }

    /// Returns the products in this set that aren't in another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public func subtracting(_ other: ProductSet) -> ProductSet {
        combined(with: other, by: .subtraction)
    }

    /// Returns the products either in this set or in another set of the same catalog, but not in
    /// both.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public func symmetricDifference(_ other: ProductSet) -> ProductSet {
        subtracting(other).union(other.subtracting(self))
    }

    /// Inserts the products of another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public mutating func formUnion(_ other: ProductSet) {
        self = union(other)
    }

    /// Removes the products that aren't in another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public mutating func formIntersection(_ other: ProductSet) {
        self = intersection(other)
    }

    /// Removes the products of another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public mutating func subtract(_ other: ProductSet) {
        self = subtracting(other)
    }

    /// Removes the products that are also in another set of the same catalog, and inserts the
    /// other's products that aren't in this set.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public mutating func formSymmetricDifference(_ other: ProductSet) {
        self = symmetricDifference(other)
    }

    /// Returns whether every product of this set is in another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public func isSubset(of other: ProductSet) -> Bool {
        subtracting(other).isEmpty
    }

    /// Returns whether every product of another set of the same catalog is in this set.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public func isSuperset(of other: ProductSet) -> Bool {
        other.isSubset(of: self)
    }

    /// Returns whether no product is both in this set and in another set of the same catalog.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    /// - Complexity: As for ``union(_:)``.
    public func isDisjoint(with other: ProductSet) -> Bool {
        intersection(other).isEmpty
    }
}

extension ProductSet: Hashable {
    /// Returns whether two sets have the same products. Sets of different catalogs are never equal,
    /// because their indices refer to different products.
    public static func == (left: ProductSet, right: ProductSet) -> Bool {
        left.catalog.isSame(as: right.catalog) && left.hasSameMembers(as: right)
    }

    /// Hashes the members.
    ///
    /// - Complexity: O(products in the catalog / 64 + members).
    public func hash(into hasher: inout Hasher) {
        for index in self { hasher.combine(index) }
        hasher.combine(count)
    }
}

// Every operation takes two sets of one catalog and traps when they are not.

extension ProductSet {
    /// The products in this set, in another of the same catalog, or in both.
    ///
    /// - Complexity: O(products in the catalog / 64), and less where a set is a short list or shares
    ///   what it leaves alone.
    public func union(_ other: ProductSet) -> ProductSet {
        universe.requireSame(as: other.universe)
        guard case .bits = storage else { return storedUnion(other) }
        return ProductSet(bits.union(other.bits, layout: universe.layout), in: universe)
    }

    /// The products both in this set and in another of the same catalog.
    ///
    /// - Complexity: O(products in the catalog / 64), and less where a set is a short list or shares
    ///   what it leaves alone.
    public func intersection(_ other: ProductSet) -> ProductSet {
        universe.requireSame(as: other.universe)
        guard case .bits = storage else { return storedIntersection(other) }
        return ProductSet(bits.intersection(other.bits), in: universe)
    }

    /// The products in this set but not in another of the same catalog.
    ///
    /// - Complexity: O(products in the catalog / 64), and less where a set is a short list or shares
    ///   what it leaves alone.
    public func subtracting(_ other: ProductSet) -> ProductSet {
        universe.requireSame(as: other.universe)
        guard case .bits = storage else { return storedSubtracting(other) }
        return ProductSet(bits.subtracting(other.bits), in: universe)
    }

    /// The products in just one of this set and another of the same catalog.
    ///
    /// - Complexity: as for ``union(_:)``.
    public func symmetricDifference(_ other: ProductSet) -> ProductSet {
        subtracting(other).union(other.subtracting(self))
    }

    /// Adds the products of another set of the same catalog.
    ///
    /// - Complexity: as for ``union(_:)``.
    public mutating func formUnion(_ other: ProductSet) {
        self = union(other)
    }

    /// Keeps only the products that are in another set of the same catalog, too.
    ///
    /// - Complexity: as for ``intersection(_:)``.
    public mutating func formIntersection(_ other: ProductSet) {
        self = intersection(other)
    }

    /// Takes out the products of another set of the same catalog.
    ///
    /// - Complexity: as for ``subtracting(_:)``.
    public mutating func subtract(_ other: ProductSet) {
        self = subtracting(other)
    }

    /// Keeps the products that are in just one of this set and another of the same catalog.
    ///
    /// - Complexity: as for ``union(_:)``.
    public mutating func formSymmetricDifference(_ other: ProductSet) {
        self = symmetricDifference(other)
    }

    /// Whether every product of this set is in another of the same catalog.
    ///
    /// - Complexity: as for ``subtracting(_:)``.
    public func isSubset(of other: ProductSet) -> Bool {
        subtracting(other).isEmpty
    }

    /// Whether every product of another set of the same catalog is in this one.
    ///
    /// - Complexity: as for ``subtracting(_:)``.
    public func isSuperset(of other: ProductSet) -> Bool {
        other.isSubset(of: self)
    }

    /// Whether no product is both in this set and in another of the same catalog.
    ///
    /// - Complexity: as for ``intersection(_:)``.
    public func isDisjoint(with other: ProductSet) -> Bool {
        intersection(other).isEmpty
    }
}

extension ProductSet: Hashable {
    /// Whether two sets have the same products, however they are stored. Sets of different catalogs
    /// are never equal: the same place means another product there.
    public static func == (left: ProductSet, right: ProductSet) -> Bool {
        guard left.universe.isSame(as: right.universe) else { return false }
        guard case .bits = left.storage else { return left.hasSameStoredMembers(as: right) }
        return left.bits == right.bits
    }

    /// Feeds the members into a hasher.
    ///
    /// - Complexity: O(products in the catalog / 64 + members).
    public func hash(into hasher: inout Hasher) {
        for index in self { hasher.combine(index) }
        hasher.combine(count)
    }
}

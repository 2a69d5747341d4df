// Every operation takes two sets of one catalog, traps when they are not, and is
// O(products in the catalog / 64).

extension ProductSet {
    /// Adds the products of another set of the same catalog.
    public mutating func formUnion(_ other: ProductSet) {
        universe.requireSame(as: other.universe)
        bits.combine(with: other.bits) { $0 | $1 }
    }

    /// Keeps only the products that are in another set of the same catalog, too.
    public mutating func formIntersection(_ other: ProductSet) {
        universe.requireSame(as: other.universe)
        bits.combine(with: other.bits) { $0 & $1 }
    }

    /// Takes out the products of another set of the same catalog.
    public mutating func subtract(_ other: ProductSet) {
        universe.requireSame(as: other.universe)
        bits.combine(with: other.bits) { $0 & ~$1 }
    }

    /// Keeps the products that are in just one of this set and another of the same catalog.
    public mutating func formSymmetricDifference(_ other: ProductSet) {
        universe.requireSame(as: other.universe)
        bits.combine(with: other.bits) { $0 ^ $1 }
    }

    /// The products in this set, in another of the same catalog, or in both.
    public func union(_ other: ProductSet) -> ProductSet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// The products both in this set and in another of the same catalog.
    public func intersection(_ other: ProductSet) -> ProductSet {
        var result = self
        result.formIntersection(other)
        return result
    }

    /// The products in this set but not in another of the same catalog.
    public func subtracting(_ other: ProductSet) -> ProductSet {
        var result = self
        result.subtract(other)
        return result
    }

    /// The products in just one of this set and another of the same catalog.
    public func symmetricDifference(_ other: ProductSet) -> ProductSet {
        var result = self
        result.formSymmetricDifference(other)
        return result
    }

    /// Whether every product of this set is in another of the same catalog.
    public func isSubset(of other: ProductSet) -> Bool {
        universe.requireSame(as: other.universe)
        return bits.allSatisfy(with: other.bits) { $0 & ~$1 == 0 }
    }

    /// Whether every product of another set of the same catalog is in this one.
    public func isSuperset(of other: ProductSet) -> Bool {
        other.isSubset(of: self)
    }

    /// Whether no product is both in this set and in another of the same catalog.
    public func isDisjoint(with other: ProductSet) -> Bool {
        universe.requireSame(as: other.universe)
        return bits.allSatisfy(with: other.bits) { $0 & $1 == 0 }
    }
}

extension ProductSet: Hashable {
    /// Whether two sets have the same products. Sets of different catalogs are never equal: the same
    /// place means another product there.
    public static func == (left: ProductSet, right: ProductSet) -> Bool {
        left.universe.isSame(as: right.universe) && left.bits == right.bits
    }

    /// Feeds the members into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(bits)
    }
}

public import ProductCatalog

/// The replacement of one catalog by another, and its effect on stored filters.
///
/// ```swift
/// let change = CatalogChange(from: live, to: proposed)
/// for stored in filters {
///     if change.impact(on: stored).leavesNothing { warn(stored) }
/// }
/// ```
///
/// The effect is exact over every fully known payment context. To compare only some of them, call
/// ``comparing(in:)``.
public struct CatalogChange: Sendable {
    /// The catalog in use.
    public let old: PaymentProductCatalog

    /// The catalog that replaces it.
    public let new: PaymentProductCatalog

    /// The payment context with which the compared contexts agree.
    public let context: PaymentContext

    /// What differs over every context.
    private let comparison: CatalogComparison

    /// What differs in the compared contexts.
    private let sets: ComparedSets

    /// Creates a change from one catalog to another.
    ///
    /// - Parameters:
    ///   - old: The catalog in use.
    ///   - new: The catalog that replaces it.
    /// - Complexity: O(groups, codes, limits and values in the catalogs), with a factor of up to a few
    ///   hundred for a product with many conditions. A product that would take longer is undecided.
    public init(from old: PaymentProductCatalog, to new: PaymentProductCatalog) {
        let comparison = CatalogComparison(from: old, to: new)
        self.init(
            old: old,
            new: new,
            context: .any,
            comparison: comparison,
            sets: ComparedSets(of: comparison, new: new)
        )
    }

    private init(
        old: PaymentProductCatalog,
        new: PaymentProductCatalog,
        context: PaymentContext,
        comparison: CatalogComparison,
        sets: ComparedSets
    ) {
        self.old = old
        self.new = new
        self.context = context
        self.comparison = comparison
        self.sets = sets
    }

    /// Returns the same change, compared in the fully known contexts that agree with a context in all
    /// parts that it has. They replace those that are compared now.
    ///
    /// A flag that isn't set constrains nothing: without `isRecurring`, payments are
    /// compared whether they're recurring or not.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: The cost of `products(allowedIn:)`, and O(values in the context × (products that
    ///   differ + conditions)). If products are undecided, in proportion to the size of their rules.
    public func comparing(in context: PaymentContext) -> CatalogChange {
        CatalogChange(
            old: old,
            new: new,
            context: context,
            comparison: comparison,
            sets: ComparedSets(of: comparison, new: new, in: context)
        )
    }

    /// The products that both catalogs have and that are allowed in other contexts now, or may be, in
    /// the new catalog's display order.
    ///
    /// - Complexity: As for ``comparing(in:)``.
    public var productChanges: [ProductChange] {
        guard context != .any else { return comparison.changes }
        let box = ContextBox(agreeingWith: context)
        return comparison.changes.compactMap { $0.within(box) }
    }

    /// Returns the effect of the change on the products that filters leave.
    ///
    /// - Parameter filters: The filters of the only layer.
    /// - Complexity: As for ``impact(on:)-([FilterLayer])``.
    public func impact(on filters: PaymentProductFilters) -> CatalogImpact {
        impact(on: [FilterLayer(filters)])
    }

    /// Returns the effect of the change on the products that layers of filters leave.
    ///
    /// - Parameter layers: The layers, all of which apply.
    /// - Complexity: O(entries + (layers + groups named) × products in the catalogs / 64 + products
    ///   that differ).
    public func impact(on layers: [FilterLayer]) -> CatalogImpact {
        let before = old.availableProducts(for: layers, among: sets.oldAvailable)
        let after = new.availableProducts(for: layers, among: sets.newAvailable)
        func isInBoth(_ id: PaymentProduct.ID) -> Bool {
            old.contains(id, in: before) && new.contains(id, in: after)
        }
        func changed(_ set: ProductSet) -> [PaymentProduct.ID] {
            new[after.intersection(set)].ids.filter(isInBoth)
        }
        let appeared = new[after.intersection(comparison.affectedNew)].ids.filter { !isInBoth($0) }
        let vanished = old[before.intersection(comparison.affectedOld)].ids.filter { !isInBoth($0) }
        let (uncertainBefore, uncertainAfter) = (comparison.old.undecided, comparison.new.undecided)
        return CatalogImpact(
            gained: appeared.filter { !uncertainAfter.contains($0) },
            lost: vanished.filter { !uncertainBefore.contains($0) },
            widened: changed(sets.widened),
            narrowed: changed(sets.narrowed),
            undecided: appeared.filter(uncertainAfter.contains) + changed(sets.undecided)
                + vanished.filter(uncertainBefore.contains),
            leavesNothing: after.isEmpty && !before.isEmpty
        )
    }
}

extension PaymentProductCatalog {
    /// Returns whether a set of this catalog contains the product with an id.
    fileprivate func contains(_ id: PaymentProduct.ID, in set: ProductSet) -> Bool {
        index(of: id).map(set.contains) ?? false
    }
}

public import ProductCatalog

/// Finds the ways to make products available by editing one layer of filters, or by changing the
/// payment context.
///
/// For one product, call ``ResolvedFilters/fixes(for:in:editing:)``. For several, use one finder, which
/// indexes the filters once.
public struct FixFinder: Sendable {
    private let resolved: ResolvedFilters
    private let layer: Int?
    private let explainer: Explainer
    private let changeFinder: ContextChangeFinder

    /// The products that the context allows as it is.
    private let allowed: ProductSet

    /// The products that all other layers leave.
    private let leftByOthers: ProductSet

    /// The products that the layer's `restrictTo` names, or all without one.
    private let restricted: ProductSet

    /// What the layer's `exclude` names, by id and by group.
    private let removals: EntryRemovals

    /// The products that the layer's `exclude` doesn't name by id.
    private let notExcludedByID: ProductSet

    /// The products that the filters leave without excluding some groups, by those groups.
    private var leftWithoutGroups: [[PaymentProductGroup.ID]: ProductSet] = [:]

    /// The greatest number of sets to keep.
    private static let maxCachedSets = 64

    /// Creates a finder of fixes for products of resolved filters in a payment context.
    ///
    /// - Parameters:
    ///   - resolved: The filters.
    ///   - context: The payment context.
    ///   - layer: The position of the layer that may be edited, by default the last one.
    /// - Precondition: The filters have the layer.
    /// - Complexity: O(entries + attributes of the context + (layers + groups named) × products in the
    ///   catalog / 64), and the cost of `products(allowedIn:)`.
    public init(
        _ resolved: ResolvedFilters,
        in context: PaymentContext = .any,
        editing layer: Int? = nil
    ) {
        let layers = resolved.layers
        precondition(layer.map(layers.indices.contains) ?? true, "the filters have no such layer")
        let catalog = resolved.catalog
        let position = layer ?? layers.indices.last
        let filters = position.map { layers[$0].filters } ?? PaymentProductFilters()
        var others = layers
        if let position { others.remove(at: position) }
        self.resolved = resolved
        self.layer = position
        explainer = Explainer(layers)
        changeFinder = ContextChangeFinder(context)
        allowed = catalog.products(allowedIn: context)
        leftByOthers = catalog.availableProducts(for: others, among: catalog.allProducts)
        restricted =
            filters.restrictTo.map { catalog.products(namedBy: $0) } ?? catalog.allProducts
        removals = EntryRemovals(of: filters.exclude)
        notExcludedByID = catalog.allProducts.subtracting(
            catalog.products(withIDs: filters.exclude?.products ?? [])
        )
    }

    /// Returns the ways to make a product available.
    ///
    /// - Parameter id: The product's id.
    /// - Returns: The smallest edits and changes. None if the product is available already, or if
    ///   nothing that may be edited helps.
    /// - Complexity: O(*n* log *n*) for *n* conditions and entries that name the product, O(values of
    ///   its rules), O(members × their groups) for the excluded groups that contain it, and for each
    ///   fix the cost of `products(allowedIn:)`.
    public mutating func fixes(for id: PaymentProduct.ID) -> AvailabilityFixes {
        guard let index = resolved.catalog.index(of: id) else {
            return AvailabilityFixes(of: id, obstacles: [AvailabilityReason(.notInCatalog)])
        }
        let isAllowed = allowed.contains(index)
        if isAllowed, resolved.admittedProducts.contains(index) { return AvailabilityFixes(of: id) }
        let product = resolved.catalog[index]
        let found = isAllowed ? nil : changeFinder.changes(toAllow: product)
        let isContextFixable = found?.changes.isEmpty != true
        guard leftByOthers.contains(index), isContextFixable else {
            let obstacles = obstacles(to: product, inContext: !isContextFixable)
            return AvailabilityFixes(of: id, obstacles: obstacles)
        }
        let edits = edits(toAdmit: product, at: index)
        let left = productsLeft(withoutExcludingGroupsOf: product)
        let before = resolved.admittedProducts.intersection(allowed)
        let itself = resolved.catalog.products(withIDs: [id])
        let changes = found.map { $0.changes.map(Optional.some) } ?? [nil]
        let fixes = changes.compactMap { change -> AvailabilityFix? in
            let context = change.map { changeFinder.context.applying($0) }
            let allowed = context.map { resolved.catalog.products(allowedIn: $0) } ?? allowed
            // The catalog's index and the finder read the same rules.
            guard allowed.contains(index) else {
                assertionFailure("a change of the context doesn't allow product \(id)")
                return nil
            }
            return AvailabilityFix(
                edits: edits,
                contextChange: change,
                alsoAdmits: left.intersection(allowed).subtracting(before).subtracting(itself)
            )
        }
        return AvailabilityFixes(of: id, fixes.inOrder(), hasMore: found?.hasMore == true)
    }

    /// Returns the edits of the layer, after which it leaves a product.
    private func edits(
        toAdmit product: PaymentProduct,
        at index: PaymentProductCatalog.Index
    ) -> [FilterEdit] {
        removals.edits(toAdmit: product)
            + (restricted.contains(index) ? [] : [.addProduct(product.id)])
    }

    /// Returns the products that the filters leave if the layer's `exclude` doesn't name the groups of
    /// a product. Whether it names the product itself makes no difference to the others.
    private mutating func productsLeft(
        withoutExcludingGroupsOf product: PaymentProduct
    ) -> ProductSet {
        let removed = product.groups.filter(removals.names).sorted()
        guard !removed.isEmpty else { return resolved.admittedProducts }
        if let cached = leftWithoutGroups[removed] { return cached }
        let catalog = resolved.catalog
        let removedSet = Set(removed)
        let candidates = catalog.products(withIDs: [], inGroups: removed)
            .intersection(leftByOthers).intersection(restricted).intersection(notExcludedByID)
        let freed = candidates.filter { index in
            catalog[index].groups.allSatisfy { removedSet.contains($0) || !removals.names($0) }
        }
        let left = resolved.admittedProducts.union(
            catalog.products(withIDs: freed.map { catalog[$0].id })
        )
        // coverage: unreachable because no test names that many sets of groups.
        if leftWithoutGroups.count == Self.maxCachedSets { leftWithoutGroups = [:] }
        leftWithoutGroups[removed] = left
        return left
    }

    /// Returns the reasons against a product that no fix can remove.
    private func obstacles(
        to product: PaymentProduct,
        inContext includesContext: Bool
    ) -> [AvailabilityReason] {
        explainer.explanation(of: product, in: changeFinder.context).reasons.filter { reason in
            guard let location = reason.location else { return includesContext }
            return location.layer != layer
        }
    }
}

extension [AvailabilityFix] {
    /// Returns the fixes, those that admit the fewest other products first, then those with the
    /// fewest edits and changes.
    fileprivate func inOrder() -> [AvailabilityFix] {
        enumerated()
            .map { (key: ($1.alsoAdmits.count, $1.changeCount, $0), fix: $1) }
            .sorted { $0.key < $1.key }
            .map { $0.fix }
    }
}

import ProductCatalog

/// The products whose availability differs between two catalogs in some contexts.
struct ComparedSets: Sendable {
    /// The products of the old catalog that are allowed in any of the contexts, or may be.
    let oldAvailable: ProductSet

    /// The products of the new catalog that are allowed in any of the contexts, or may be.
    let newAvailable: ProductSet

    /// The products of the new catalog that are allowed in contexts in which they weren't.
    let widened: ProductSet

    /// The products of the new catalog that aren't allowed in contexts in which they were.
    let narrowed: ProductSet

    /// The products of the new catalog that are too intricate to tell.
    let undecided: ProductSet

    /// Creates the sets for every context.
    init(of comparison: CatalogComparison, new: PaymentProductCatalog) {
        self.init(
            oldAvailable: comparison.old.availableProducts,
            newAvailable: comparison.new.availableProducts,
            changes: comparison.changes,
            new: new
        )
    }

    /// Creates the sets for the contexts that agree with a context.
    init(
        of comparison: CatalogComparison,
        new: PaymentProductCatalog,
        in context: PaymentContext
    ) {
        let box = ContextBox(agreeingWith: context)
        self.init(
            oldAvailable: comparison.old.availableProducts(in: context),
            newAvailable: comparison.new.availableProducts(in: context),
            changes: comparison.changes.compactMap { $0.within(box) },
            new: new
        )
    }

    private init(
        oldAvailable: ProductSet,
        newAvailable: ProductSet,
        changes: [ProductChange],
        new: PaymentProductCatalog
    ) {
        self.oldAvailable = oldAvailable
        self.newAvailable = newAvailable
        func products(_ isIncluded: (ProductChange) -> Bool) -> ProductSet {
            new.products(withIDs: changes.filter(isIncluded).map(\.new.id))
        }
        widened = products { !$0.gainedContexts.isEmpty }
        narrowed = products { !$0.lostContexts.isEmpty }
        undecided = products(\.isUndecided)
    }
}

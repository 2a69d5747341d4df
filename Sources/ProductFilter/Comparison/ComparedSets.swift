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
            of: comparison,
            new: new,
            effect: { $0.effect }
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
            of: comparison,
            new: new,
            effect: { $0.effect(in: box) }
        )
    }

    private init(
        oldAvailable: ProductSet,
        newAvailable: ProductSet,
        of comparison: CatalogComparison,
        new: PaymentProductCatalog,
        effect: (ProductChange) -> ProductChange.Effect
    ) {
        var widened: [PaymentProduct.ID] = []
        var narrowed: [PaymentProduct.ID] = []
        var undecided: [PaymentProduct.ID] = []
        for change in comparison.changes {
            let effect = effect(change)
            if effect.isWidened { widened.append(change.new.id) }
            if effect.isNarrowed { narrowed.append(change.new.id) }
            if effect.isUndecided { undecided.append(change.new.id) }
        }
        self.oldAvailable = oldAvailable
        self.newAvailable = newAvailable
        self.widened = new.products(withIDs: widened)
        self.narrowed = new.products(withIDs: narrowed)
        self.undecided = new.products(withIDs: undecided)
    }
}

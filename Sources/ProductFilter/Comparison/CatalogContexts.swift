import ProductCatalog

/// The fully known contexts in which the products of a catalog are allowed.
struct CatalogContexts: Sendable {
    private let catalog: PaymentProductCatalog

    /// The products that are allowed in some fully known context, and those of ``undecided``.
    let availableProducts: ProductSet

    /// The products that are too intricate to determine whether they're allowed in any fully known
    /// context.
    let undecided: Set<PaymentProduct.ID>

    /// The products with conditions.
    private let conditional: ProductSet

    /// The products with conditions or with amount limits of some currencies.
    private let intricate: ProductSet

    /// The contexts of the intricate products that aren't undecided.
    private let boxes: [PaymentProduct.ID: [ContextBox]]

    /// Determines the contexts in which the products of a catalog are allowed.
    ///
    /// - Complexity: O(values in the rules and conditions), with a large factor for many conditions
    ///   of a product whose base rules have many amount limits.
    init(of catalog: PaymentProductCatalog) {
        var available: [PaymentProduct.ID] = []
        var undecided: Set<PaymentProduct.ID> = []
        var conditional: [PaymentProduct.ID] = []
        var boxesByID: [PaymentProduct.ID: [ContextBox]] = [:]
        for product in catalog {
            if product.conditions != nil { conditional.append(product.id) }
            do throws(IntricacyError) {
                var limit = WorkLimit(product)
                let boxes = try product.boxes(limit: &limit)
                if !boxes.isEmpty { available.append(product.id) }
                if product.conditions != nil || !product.rules.amountLimitsByCurrency.isEmpty {
                    boxesByID[product.id] = boxes
                }
            } catch {
                available.append(product.id)
                undecided.insert(product.id)
            }
        }
        self.catalog = catalog
        availableProducts = catalog.products(withIDs: available)
        self.undecided = undecided
        self.conditional = catalog.products(withIDs: conditional)
        intricate = catalog.products(withIDs: conditional + boxesByID.keys)
        boxes = boxesByID
    }

    /// Returns the products that are allowed in some fully known context that agrees with a context
    /// in the parts that it has, and the undecided ones that may be.
    ///
    /// - Complexity: The cost of `products(allowedIn:)`, and O(values in the context × boxes) for the
    ///   products with conditions that the context allows. For an amount without a currency, also
    ///   for those with amount limits of some currencies.
    func availableProducts(in context: PaymentContext) -> ProductSet {
        // If a context allows a product without conditions that is available at all, so do contexts
        // that have its missing parts. An amount without a currency meets the general limits, though.
        let isAmountInexact = context.amount != nil && context.currency == nil
        let inexact = isAmountInexact ? intricate : conditional
        let allowed = catalog.products(allowedIn: context).intersection(availableProducts)
        var possible = allowed
        if isAmountInexact {
            var context = context
            context.amount = nil
            possible = catalog.products(allowedIn: context).intersection(availableProducts)
        }
        possible.formIntersection(inexact)
        guard !possible.isEmpty else { return allowed.subtracting(inexact) }
        let box = ContextBox(agreeingWith: context)
        let available = catalog[possible].ids.filter { boxes[$0]?.overlap(box) != false }
        return allowed.subtracting(inexact).union(catalog.products(withIDs: available))
    }
}

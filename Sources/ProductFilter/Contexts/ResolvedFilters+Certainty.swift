public import ProductCatalog

// Payment contexts that are only partly known. A completion of a context names a value for every part
// that it leaves out.
extension ResolvedFilters {
    /// Returns the set of the products that are available to the consumer whatever the payment context
    /// leaves out: in the context as it is, and in each of its completions. A product whose rules are too
    /// intricate to analyze isn't among them.
    ///
    /// ```swift
    /// // At the start of a checkout, before the amount is final.
    /// let certain = resolved.certainProducts(in: PaymentContext(country: "NL", currency: "EUR"))
    /// ```
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: As for `products(certainIn:)` of the catalog.
    public func certainProducts(in context: PaymentContext = .any) -> ProductSet {
        catalog.products(certainIn: context, among: admittedProducts)
    }

    /// Returns whether a product is always available to the consumer, never, or depending on parts that
    /// the payment context leaves out.
    ///
    /// A product that the catalog doesn't have is never available. If its rules are too intricate for an
    /// exact answer, it depends on all missing parts that they name.
    ///
    /// - Parameters:
    ///   - id: The product's id.
    ///   - context: The payment context.
    /// - Complexity: As for ``certainProducts(in:)``, and O(*n* log *n*) for *n* codes, limits and values in
    ///   the product's rules. Comparing conditions that overlap takes more, up to a limit in proportion
    ///   to *n*.
    public func availability(
        of id: PaymentProduct.ID,
        in context: PaymentContext = .any
    ) -> ProductAvailability {
        guard let index = catalog.index(of: id), admittedProducts.contains(index) else {
            return .never
        }
        let candidate = catalog.products(withIDs: [id])
        guard catalog.products(certainIn: context, among: candidate).isEmpty else { return .always }
        let product = catalog[index]
        let isAvailable = catalog.products(allowedIn: context).contains(index)
        guard isAvailable || product.isAllowed(inSomeCompletionOf: context) else { return .never }
        return .depends(on: product.dependencies(in: context, isAllowed: isAvailable))
    }

    /// Returns the products that are available to the consumer in a payment context as it is, but not
    /// whatever it leaves out, each with the missing parts on which this depends.
    ///
    /// For these products, the parts are those of ``availability(of:in:)``.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: As for ``availability(of:in:)`` of each of the products, but their sets are
    ///   computed only once.
    public func dependencies(
        in context: PaymentContext = .any
    ) -> [PaymentProduct.ID: [ContextPart]] {
        let uncertain = availableProducts(in: context).subtracting(certainProducts(in: context))
        return Dictionary(
            uniqueKeysWithValues: catalog[uncertain].map {
                ($0.id, $0.dependencies(in: context, isAllowed: true))
            }
        )
    }
}

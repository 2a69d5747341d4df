extension PaymentProductCatalog {
    /// Returns the products that a payment context allows whatever it leaves out, before any filter.
    ///
    /// A product is certain if it's allowed in the context as it is, and in each of its completions. A
    /// completion names a value for every part that the context leaves out: any country and currency,
    /// any amount, and any value of each attribute. Recurring payments and payments in installments
    /// are never left out.
    ///
    /// A product whose conditions are too intricate to find out isn't certain.
    ///
    /// - Parameter context: The payment context.
    /// - Complexity: As for ``products(allowedIn:)``, and O(attributes of the catalog × products in the
    ///   catalog / 64) if the context has some attributes. Conditions of a product of which none is
    ///   certain alone, but which might be together, are compared with each other, which takes at
    ///   most time in proportion to their size, with a large factor.
    public func products(certainIn context: PaymentContext) -> ProductSet {
        products(certainIn: context, among: allProducts)
    }

    /// Returns the candidates that a payment context allows whatever it leaves out.
    ///
    /// - Parameters:
    ///   - context: The payment context.
    ///   - candidates: The products to consider.
    /// - Precondition: The set comes from this catalog, or from a copy of it.
    /// - Complexity: As for ``products(certainIn:)``. Only the conditions of candidates are compared.
    package func products(
        certainIn context: PaymentContext,
        among candidates: ProductSet
    ) -> ProductSet {
        index.products(certainIn: context, among: candidates)
    }
}

public import ProductCatalog

extension ResolvedFilters {
    /// Returns the fully known payment contexts in which a product is available, as a short list of
    /// boxes.
    ///
    /// ```swift
    /// for box in try resolved.contexts(of: 840) { print(box.countries, box.amounts) }
    /// ```
    ///
    /// The product is available in a fully known context if and only if one of the boxes contains it.
    /// A context is fully known if it has a country, a currency, an amount and each attribute that the
    /// catalog names. No box is covered by the others, and no two boxes differ in only one part if one
    /// box can replace them.
    ///
    /// - Parameter id: The product's id.
    /// - Returns: The boxes. An empty list if the product isn't available in any fully known context,
    ///   see ``deadEnd(of:)``, or if the catalog doesn't have it.
    /// - Throws: `IntricacyError` if the product's rules are too intricate.
    /// - Complexity: That of `PaymentProduct.contexts()`.
    public func contexts(of id: PaymentProduct.ID) throws(IntricacyError) -> [ContextBox] {
        guard let index = catalog.index(of: id), admittedProducts.contains(index) else { return [] }
        return try catalog[index].contexts()
    }
}

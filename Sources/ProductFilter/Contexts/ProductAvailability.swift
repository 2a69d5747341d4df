public import ProductCatalog

/// Whether a product is available in a payment context that may lack parts.
@nonexhaustive
public enum ProductAvailability: Hashable, Sendable {
    /// The product is available in the context as it is, and whatever the missing parts are.
    case always

    /// The product isn't available in the context as it is, nor in any of its completions.
    case never

    /// Whether the product is available depends on missing parts.
    ///
    /// Naming or changing one of the parts alone, in the context as it is or in one that has all
    /// parts, changes the answer. The parts are in ascending order. The list is empty if only several
    /// parts together change the answer: a product with the conditions `{"countries": []}` and
    /// `{"currencies": []}` is available until both the country and the currency are known.
    case depends(on: [ContextPart])
}

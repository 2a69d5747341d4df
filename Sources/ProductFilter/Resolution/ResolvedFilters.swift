public import ProductCatalog

/// Filters that were held against a catalog once, to be used in many payment contexts.
///
/// ```swift
/// let resolved = try catalog.resolve(merchantFilters, sessionFilters)
/// let available = resolved.availableProducts(in: context)
/// for product in catalog[available] { … }
/// ```
///
/// It stays true to the catalog it was made with: after a change of catalog, resolve the filters
/// anew.
public struct ResolvedFilters: Sendable {
    /// The catalog that the filters were held against.
    public let catalog: PaymentProductCatalog

    /// The layers, in the order in which they were given.
    public let layers: [FilterLayer]

    /// What the filters leave of the catalog, whatever the context.
    public let products: ProductSet

    /// The entries that the catalog does not know, in the order of layers, filters and lists.
    public let unknownEntries: [UnknownEntry]

    init(_ layers: [FilterLayer], against catalog: PaymentProductCatalog) {
        self.catalog = catalog
        self.layers = layers
        self.products = catalog.availableProducts(for: layers)
        self.unknownEntries = catalog.unknownEntries(in: layers)
    }

    /// The products that the consumer may choose from.
    ///
    /// - Parameter context: what the payer is about to do
    /// - Complexity: O(products in the catalog / 64) and the cost of `products(allowedIn:)`.
    public func availableProducts(in context: PaymentContext = .any) -> ProductSet {
        availableProducts(among: catalog.products(allowedIn: context))
    }

    /// The products that the consumer may choose from, when those that the context allows are
    /// known.
    ///
    /// - Parameter allowed: the products that the context allows
    /// - Precondition: the set comes from the catalog that the filters were resolved with.
    /// - Complexity: O(products in the catalog / 64).
    public func availableProducts(among allowed: ProductSet) -> ProductSet {
        products.intersection(allowed)
    }
}

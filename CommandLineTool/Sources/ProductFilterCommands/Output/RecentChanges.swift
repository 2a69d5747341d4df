import ProductCatalog
import ProductFilter

/// A change of catalog, compared in the contexts of the options and of queries.
struct RecentChanges {
    /// The change in the contexts of the options.
    let change: CatalogChange

    /// The change in recent contexts of queries.
    private var changes: [PaymentContext: CatalogChange] = [:]

    /// The number of contexts to remember.
    private static let maxCount = 256

    /// Compares a change in the contexts of the options.
    init(_ change: CatalogChange, in context: PaymentContext) {
        self.change = change.comparing(in: context)
    }

    /// Returns the change in a query's own context, or in those of the options if it has none.
    mutating func change(for query: FilterQuery) -> CatalogChange {
        guard let context = query.context else { return change }
        if let known = changes[context] { return known }
        if changes.count == Self.maxCount { changes.removeAll(keepingCapacity: true) }
        let compared = change.comparing(in: context)
        changes[context] = compared
        return compared
    }
}

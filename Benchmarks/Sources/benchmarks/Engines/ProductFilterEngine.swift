import ProductCatalog
import ProductFilter

/// This library.
struct ProductFilterEngine: Engine {
    private let catalog: PaymentProductCatalog

    /// No filters, which admit every product.
    private let unfiltered: ResolvedFilters

    init(_ dataset: Dataset) {
        catalog = PaymentProductCatalog(generated: dataset.products())
        unfiltered = catalog.resolve([])
    }

    func input(_ filters: Filters) -> PaymentProductFilters {
        PaymentProductFilters(
            restrictTo: filters.restrictTo.map(PaymentProductFilter.init),
            exclude: filters.exclude.map(PaymentProductFilter.init)
        )
    }

    func input(_ context: Context) -> PaymentContext {
        PaymentContext(
            country: CountryCode(context.country),
            currency: CurrencyCode(context.currency),
            amount: context.amount,
            isRecurring: context.isRecurring,
            isInstallments: context.isInstallments,
            attributes: PaymentContext.Attributes(
                context.attributes.map {
                    PaymentContext.Attribute(AttributeName($0.key), AttributeValue($0.value))
                }
            )
        )
    }

    func partialInput(_ context: Context) -> PaymentContext {
        var partial = input(context)
        partial.country = nil
        partial.amount = nil
        return partial
    }

    func input(_ layers: [Filters]) -> [FilterLayer] {
        layers.map { FilterLayer(input($0)) }
    }

    func element(at position: Int) -> PaymentProductCatalog.Index {
        catalog.index(catalog.startIndex, offsetBy: position)
    }

    func eligible(in context: PaymentContext) -> ProductSet {
        catalog.products(allowedIn: context)
    }

    func certain(in context: PaymentContext) -> ProductSet {
        unfiltered.certainProducts(in: context)
    }

    func available(_ filters: PaymentProductFilters, among candidates: ProductSet) -> ProductSet {
        catalog.availableProducts(for: filters, among: candidates)
    }

    func available(layers: [FilterLayer], among candidates: ProductSet) -> ProductSet {
        catalog.availableProducts(for: layers, among: candidates)
    }

    func resolved(_ filters: PaymentProductFilters) -> ResolvedFilters {
        catalog.resolve(filters)
    }

    func available(resolved: ResolvedFilters, among candidates: ProductSet) -> ProductSet {
        resolved.availableProducts(among: candidates)
    }

    func contains(_ members: ProductSet, _ index: PaymentProductCatalog.Index) -> Bool {
        members.contains(index)
    }

    func count(_ members: ProductSet) -> Int {
        members.count
    }

    func iterate(_ members: ProductSet) {
        for index in members { blackHole(index) }
    }

    func positions(_ members: ProductSet) -> [Int] {
        members.map { catalog.distance(from: catalog.startIndex, to: $0) }
    }
}

extension PaymentProductFilter {
    fileprivate init(_ entries: Filters.Entries) {
        self.init(
            products: entries.products.map { PaymentProduct.ID($0) },
            groups: entries.groups.map { PaymentProductGroup.ID($0) }
        )
    }
}

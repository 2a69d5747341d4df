import ProductCatalog
import ProductFilter

/// This library.
struct ProductFilterEngine: Engine {
    private let catalog: PaymentProductCatalog

    init(_ world: World) {
        catalog = PaymentProductCatalog.made(of: world.products())
    }

    func wire(_ filters: Filters) -> PaymentProductFilters {
        PaymentProductFilters(
            restrictTo: filters.restrictTo.map(PaymentProductFilter.init),
            exclude: filters.exclude.map(PaymentProductFilter.init)
        )
    }

    func wire(_ context: Context) -> PaymentContext {
        PaymentContext(
            country: CountryCode(context.country),
            currency: CurrencyCode(context.currency),
            amount: context.amount,
            isRecurring: context.isRecurring,
            isInstallments: context.isInstallments
        )
    }

    func layers(_ layers: [Filters]) -> [FilterLayer] {
        layers.map { FilterLayer(wire($0)) }
    }

    func position(_ position: Int) -> PaymentProductCatalog.Index {
        catalog.index(catalog.startIndex, offsetBy: position)
    }

    func allowed(in context: PaymentContext) -> ProductSet {
        catalog.products(allowedIn: context)
    }

    func available(_ filters: PaymentProductFilters, among candidates: ProductSet) -> ProductSet {
        catalog.availableProducts(for: filters, among: candidates)
    }

    func available(throughout layers: [FilterLayer], among candidates: ProductSet) -> ProductSet {
        catalog.availableProducts(for: layers, among: candidates)
    }

    func resolved(_ filters: PaymentProductFilters) -> ResolvedFilters {
        resolved([FilterLayer(filters)])
    }

    func available(_ resolved: ResolvedFilters, among candidates: ProductSet) -> ProductSet {
        resolved.availableProducts(among: candidates)
    }

    func contains(_ members: ProductSet, _ position: PaymentProductCatalog.Index) -> Bool {
        members.contains(position)
    }

    func count(_ members: ProductSet) -> Int {
        members.count
    }

    func iterate(_ members: ProductSet) {
        for index in members { use(index) }
    }

    func positions(_ members: ProductSet) -> [Int] {
        members.map { catalog.distance(from: catalog.startIndex, to: $0) }
    }

    private func resolved(_ layers: [FilterLayer]) -> ResolvedFilters {
        do {
            return try catalog.resolve(layers)
        } catch {
            // Unknown ids are only reported unless one asks otherwise: the library is broken.
            fatalError("filters with unknown ids are not refused: \(error)")
        }
    }
}

extension PaymentProductFilter {
    fileprivate init(_ names: Filters.Names) {
        self.init(
            products: names.products.map { PaymentProduct.ID(rawValue: $0) },
            groups: names.groups.map { PaymentProductGroup.ID(rawValue: $0) }
        )
    }
}

extension PaymentProductCatalog {
    static func made(of products: [PaymentProduct]) -> PaymentProductCatalog {
        do {
            return try PaymentProductCatalog(products)
        } catch {
            // Only products made up by this program come here: there is nothing to measure.
            fatalError("the products of a benchmark make a catalog: \(error)")
        }
    }
}

extension World {
    /// The products in the library's own type. Equal lists share their storage.
    func products() -> [PaymentProduct] {
        let names = groupNames.map { PaymentProductGroup.ID(rawValue: $0) }
        let countries = ProductRules.countryPools.map {
            $0.map { Set($0.compactMap(CountryCode.init)) }
        }
        let currencies = ProductRules.currencyPools.map {
            $0.map { Set($0.compactMap(CurrencyCode.init)) }
        }
        var lists: [UInt64: [PaymentProductGroup.ID]] = [:]
        return ids.indices.map { position in
            let key = groupsKey(of: position)
            let groups = lists[key] ?? self.groups(of: position).map { names[$0] }
            lists[key] = groups
            let rules = self.rules[position]
            return PaymentProduct(
                id: PaymentProduct.ID(rawValue: ids[position]),
                groups: groups,
                rules: PaymentProduct.Rules(
                    countries: countries[rules.countryPool],
                    currencies: currencies[rules.currencyPool],
                    amountLimits: AmountLimits(minimum: rules.minimum, maximum: rules.maximum),
                    allowsRecurring: rules.allowsRecurring,
                    allowsInstallments: rules.allowsInstallments
                )
            )
        }
    }
}

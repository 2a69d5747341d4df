import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Resolution in every small world: each catalog of up to three products in up to two groups, each
/// pair of filters with an unknown product and an unknown group, and each subset of the products
/// that a context can allow.
struct SmallWorldResolutionTests {
    /// A catalog and its sets.
    private struct SmallCatalog {
        let catalog: PaymentProductCatalog
        let model: ReferenceModel

        /// The set of each subset of the products. Bit *i* of an index is the membership of the
        /// product with id *i* + 1.
        let sets: [ProductSet]

        init(_ products: [PaymentProduct], storedAs form: ProductSet.Form) throws {
            let catalog = try PaymentProductCatalog(products, storedAs: form)
            self.catalog = catalog
            model = ReferenceModel(products)
            sets = SmallWorlds.subsets(of: products.map(\.id)).map { ids in
                let set = catalog.products(withIDs: ids)
                #expect(catalog[set].ids == ids)
                return set
            }
        }

        /// Returns the index of a set in `sets`.
        func mask(of ids: Set<PaymentProduct.ID>) -> Int {
            ids.reduce(0) { $0 | 1 << ($1.rawValue - 1) }
        }
    }

    private static let forms = ProductSet.Form.allCases.filter { $0 != .automatic }

    @Test(arguments: 0...3, forms)
    func `a context allows exactly the expected products`(
        productCount: Int,
        form: ProductSet.Form
    ) throws {
        for products in SmallWorlds.catalogs(productCount: productCount) {
            let small = try SmallCatalog(products, storedAs: form)
            for mask in 0..<1 << productCount {
                let context = SmallWorlds.context(allowing: mask)
                #expect(small.catalog.products(allowedIn: context) == small.sets[mask])
            }
        }
    }

    /// Each pair is tested in every context in the inline form, and in one context in other forms.
    @Test(arguments: 0...2, forms)
    func `every pair of filters leaves what the reference model leaves`(
        productCount: Int,
        form: ProductSet.Form
    ) throws {
        for products in SmallWorlds.catalogs(productCount: productCount) {
            let filters = SmallWorlds.filters(productCount: productCount)
            let contexts = 1 << productCount
            try checkEveryPair(of: filters, over: products, form) { pair in
                form == .inline ? 0..<contexts : pair % contexts..<pair % contexts + 1
            }
        }
    }

    /// With every context that would be eight million cases, so each pair is tested in one.
    @Test func `every pair of filters over three products leaves what the reference model leaves`()
        throws
    {
        let filters = SmallWorlds.filters(productCount: 3)
        for products in SmallWorlds.catalogs(productCount: 3) {
            try checkEveryPair(of: filters, over: products, .inline) { $0 % 8..<$0 % 8 + 1 }
        }
    }

    @Test(arguments: forms)
    func `every pair of filters without unknown entries is correct in each form`(
        form: ProductSet.Form
    ) throws {
        let filters = SmallWorlds.filters(productCount: 3).filter { filter in
            !filter.products.contains(4) && !filter.groups.contains("unknown")
        }
        for products in SmallWorlds.catalogs(productCount: 3) {
            try checkEveryPair(of: filters, over: products, form) { pair in
                form == .inline ? 0..<8 : pair % 8..<pair % 8 + 1
            }
        }
    }

    /// Checks every pair of filters, in contexts chosen by the index of the pair.
    private func checkEveryPair(
        of filters: [PaymentProductFilter],
        over products: [PaymentProduct],
        _ form: ProductSet.Form,
        contexts: (_ pair: Int) -> Range<Int>
    ) throws {
        let small = try SmallCatalog(products, storedAs: form)
        let masks = filters.map { small.mask(of: small.model.named($0)) }
        var pair = 0
        for (restrictTo, restricted) in zip(filters + [nil], masks + [-1]) {
            for (exclude, excluded) in zip(filters + [nil], masks + [0]) {
                let layer = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                for mask in contexts(pair) {
                    let available = small.catalog.availableProducts(
                        for: layer,
                        among: small.sets[mask]
                    )
                    guard available == small.sets[mask & restricted & ~excluded] else {
                        Issue.record("\(layer) of \(products) among \(small.sets[mask])")
                        return
                    }
                }
                pair += 1
            }
        }
    }
}

import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Every small world: each catalog of up to three products in up to two groups, each pair of
/// filters over them with one unknown id and one unknown group, each subset of the products that a
/// context can allow.
struct SmallWorldResolutionTests {
    /// A catalog, and for each subset of its products the engine's set of them.
    private struct SmallCatalog {
        let catalog: PaymentProductCatalog
        let twin: NaiveTwin
        let sets: [ProductSet]

        /// Fails where the engine's sets do not list just their members.
        init(_ products: [PaymentProduct], storedAs form: ProductSet.Form) throws {
            let catalog = try PaymentProductCatalog(products, storedAs: form)
            self.catalog = catalog
            twin = NaiveTwin(products)
            sets = SmallWorlds.subsets(of: products.map(\.id)).map { ids in
                let set = catalog.products(withIDs: ids)
                #expect(catalog[set].ids == ids)
                return set
            }
        }

        /// Which of the products are in a set of the twin's: bit *i* for product *i* + 1.
        func mask(of ids: Set<PaymentProduct.ID>) -> Int {
            ids.reduce(0) { $0 | 1 << ($1.rawValue - 1) }
        }
    }

    private static let forms = ProductSet.Form.allCases.filter { $0 != .chosen }

    @Test(arguments: 0...3, forms)
    func `a context allows just the products that it should`(
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

    /// Contexts take turns with the pairs in all forms but one, as a form asks nothing of the
    /// context.
    @Test(arguments: 0...2, forms)
    func `every pair of filters leaves what the twin leaves`(
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

    /// With contexts that is eight million questions, so contexts take turns with the pairs.
    @Test func `three products: every pair of filters leaves what the twin leaves`() throws {
        let filters = SmallWorlds.filters(productCount: 3)
        for products in SmallWorlds.catalogs(productCount: 3) {
            try checkEveryPair(of: filters, over: products, .inline) { $0 % 8..<$0 % 8 + 1 }
        }
    }

    @Test(arguments: forms)
    func `three products: every pair of known filters leaves what the twin leaves, in each form`(
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

    /// Resolves every pair of filters over some products, in contexts chosen by the pair's number.
    private func checkEveryPair(
        of filters: [PaymentProductFilter],
        over products: [PaymentProduct],
        _ form: ProductSet.Form,
        contexts: (_ pair: Int) -> Range<Int>
    ) throws {
        let small = try SmallCatalog(products, storedAs: form)
        let named = filters.map { small.mask(of: small.twin.named($0)) }
        var pair = 0
        for (restrictTo, kept) in zip(filters + [nil], named + [-1]) {
            for (exclude, removed) in zip(filters + [nil], named + [0]) {
                let layer = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                for mask in contexts(pair) {
                    let answer = small.catalog.availableProducts(
                        for: layer,
                        among: small.sets[mask]
                    )
                    guard answer == small.sets[mask & kept & ~removed] else {
                        Issue.record("\(layer) of \(products) among \(small.sets[mask])")
                        return
                    }
                }
                pair += 1
            }
        }
    }
}

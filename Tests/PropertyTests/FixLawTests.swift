import ProductCatalog
import ProductFilter
import TestSupport
import Testing

/// Fixes, tested by trying every smaller edit and change.
struct FixLawTests {
    @Test func `the changes of a context are the smallest in small worlds with base rules`() throws
    {
        let products = SmallWorlds.rules.map { ($0, nil as [PaymentProduct.Rules]?) }
        try checkContextChanges(of: products, step: 127)
    }

    @Test func `the changes of a context are the smallest in small worlds with a condition`() throws
    {
        let few = SmallWorlds.fewRules
        let products = few.flatMap { base in few.map { (base, [$0]) } }
        try checkContextChanges(of: products, step: 2_003)
    }

    @Test func `the changes of a context are the smallest in small worlds with conditions`() throws
    {
        let few = SmallWorlds.fewRules
        let products = few.flatMap { first in
            few.map { (PaymentProduct.Rules(), [first, $0]) }
        }
        try checkContextChanges(of: products, step: 2_011)
    }

    /// Compares the changes of contexts with those of the reference model, for a sample of products and
    /// contexts whose step is a prime.
    private func checkContextChanges(
        of products: [(rules: PaymentProduct.Rules, conditions: [PaymentProduct.Rules]?)],
        step: Int
    ) throws {
        let catalog = try PaymentProductCatalog(count: products.count) { offset, product in
            product.rules = products[offset].rules
            product.conditions = products[offset].conditions
        }
        let model = ReferenceModel(Array(catalog))
        let resolved = catalog.resolve([])
        for (position, context) in SmallWorlds.contexts.enumerated() {
            var finder = FixFinder(resolved, in: context)
            let allowed = catalog.products(allowedIn: context)
            for offset in stride(from: position % step, to: products.count, by: step)
            where !allowed.contains(catalog.index(offset)) {
                let product = catalog[catalog.index(offset)]
                let fixes = finder.fixes(for: product.id)
                let expected = model.contextChanges(toAllow: product, in: context) ?? []
                guard Set(fixes.compactMap(\.contextChange)) == Set(expected), !fixes.hasMore,
                    fixes.count == expected.count
                else {
                    Issue.record("\(context): \(Array(fixes)), not \(expected), of \(product)")
                    return
                }
            }
        }
    }

    @Test func `the changes of a context are the smallest in random worlds`() throws {
        var counts = (tried: 0, compared: 0)
        try checkWorlds(seed: 400, cases: 40) { world in
            let model = world.referenceModel()
            let resolved = try world.catalog().resolve([])
            return world.contexts.allSatisfy { context in
                var finder = FixFinder(resolved, in: context)
                let unavailable = resolved.catalog.allProducts
                    .subtracting(resolved.availableProducts(in: context))
                return unavailable.prefix(2).allSatisfy { index in
                    let product = resolved.catalog[index]
                    let fixes = finder.fixes(for: product.id)
                    counts.tried += 1
                    guard product.conditions?.count ?? 0 < 10,
                        let expected = model.contextChanges(
                            toAllow: product,
                            in: context,
                            limit: 300
                        )
                    else { return true }
                    counts.compared += 1
                    return Set(fixes.compactMap(\.contextChange)) == Set(expected)
                }
            }
        }
        #expect(counts.compared * 2 > counts.tried, "\(counts)")
    }

    @Test func `every fix in random worlds works and admits what it says`() throws {
        var generator = SeededGenerator(seed: 401)
        try checkWorlds(seed: 401) { world in
            let resolved = try world.catalog().resolve(world.filterLayers)
            let layer = resolved.layers.indices.randomElement(using: &generator)
            return world.contexts.allSatisfy { context in
                var finder = FixFinder(resolved, in: context, editing: layer)
                return resolved.catalog.prefix(5).allSatisfy { product in
                    let fixes = finder.fixes(for: product.id)
                    return FixCheck(resolved, context, layer: layer).violation(by: fixes) == nil
                }
            }
        }
    }

    /// The filters of small worlds, with duplicate and unknown entries.
    private static let filters: [PaymentProductFilter] = {
        let products: [[PaymentProduct.ID]] = [[], [1], [2], [1, 2], [1, 1], [3, 1], [1, 2, 1]]
        let groups: [[PaymentProductGroup.ID]] = [
            [], ["cards"], ["cards", "cards"], ["wallets", "cards"], ["unknown", "wallets"],
        ]
        return products.flatMap { products in
            groups.map { PaymentProductFilter(products: products, groups: $0) }
        }
    }()

    @Test func `the edits are the smallest in small worlds`() throws {
        for products in SmallWorlds.catalogs(productCount: 2) {
            let catalog = try PaymentProductCatalog(products)
            let restrictions =
                [nil] + stride(from: 0, to: Self.filters.count, by: 9).map { Self.filters[$0] }
            for restrictTo in restrictions {
                for exclude in Self.filters {
                    let filters = PaymentProductFilters(restrictTo: restrictTo, exclude: exclude)
                    let fixes = catalog.resolve(filters).fixes(for: 1)
                    guard Self.areSmallest(fixes, of: filters, catalog) else {
                        Issue.record("\(Array(fixes)) of \(filters) of \(products)")
                        return
                    }
                }
            }
        }
    }

    /// Returns whether no edits of the same number or fewer admit fewer products, and no fewer edits
    /// make product 1 available.
    private static func areSmallest(
        _ fixes: AvailabilityFixes,
        of filters: PaymentProductFilters,
        _ catalog: PaymentProductCatalog
    ) -> Bool {
        let resolved = catalog.resolve(filters)
        guard let index = catalog.index(of: 1), let product = catalog[id: 1] else { return false }
        guard !resolved.availableProducts().contains(index) else { return fixes.isEmpty }
        guard fixes.count == 1, let fix = fixes.first, fix.contextChange == nil else {
            return false
        }
        let left = catalog.resolve(filters.applying(fix.edits)).availableProducts()
        guard left.contains(index) else { return false }
        return subsets(of: possibleEdits(of: filters, for: product), upTo: fix.edits.count)
            .allSatisfy { edits in
                let others = catalog.resolve(filters.applying(edits)).availableProducts()
                guard others.contains(index) else { return true }
                return edits.count == fix.edits.count && left.isSubset(of: others)
            }
    }

    /// Returns the removal of each entry, of lists and filters all of whose entries name a product, and
    /// the addition of the product.
    private static func possibleEdits(
        of filters: PaymentProductFilters,
        for product: PaymentProduct
    ) -> [FilterEdit] {
        var edits: [FilterEdit] = [.addProduct(product.id)]
        for filter in FilterLocation.Filter.allCases {
            guard let entries = filter == .exclude ? filters.exclude : filters.restrictTo else {
                continue
            }
            edits += entries.products.indices.map {
                .removeEntry(filter, .init(list: .products, position: $0))
            }
            edits += entries.groups.indices.map {
                .removeEntry(filter, .init(list: .groups, position: $0))
            }
            let isOnlyProducts = entries.products.allSatisfy { $0 == product.id }
            let isOnlyGroups = entries.groups.allSatisfy { product.groups.contains($0) }
            if isOnlyProducts { edits.append(.removeList(filter, .products)) }
            if isOnlyGroups { edits.append(.removeList(filter, .groups)) }
            if isOnlyProducts, isOnlyGroups, filter == .exclude {
                edits.append(.removeFilter(filter))
            }
        }
        return edits
    }

    /// Returns all subsets of at most some number of elements.
    private static func subsets<Element>(of elements: [Element], upTo count: Int) -> [[Element]] {
        elements.reduce([[]]) { subsets, element in
            subsets + subsets.filter { $0.count < count }.map { $0 + [element] }
        }
    }
}

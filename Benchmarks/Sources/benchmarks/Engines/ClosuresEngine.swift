/// `filter` with closures over an array of products.
struct ClosuresEngine: Engine {
    /// A product: a class, so that copying one retains one object rather than each of its arrays.
    final class Product {
        let position: Int
        let id: Int
        let groups: [String]
        let rules: ProductRules
        let conditions: [ProductRules]?
        let attributes: [String: Set<String>]

        init(at position: Int, of dataset: Dataset, groups: [String]) {
            self.position = position
            id = dataset.ids[position]
            self.groups = groups
            rules = dataset.rules[position]
            conditions = dataset.conditions[position]
            attributes = dataset.attributes(of: position)
        }

        /// Returns whether a context allows the product.
        ///
        /// The first test of each line saves retaining what most products don't have.
        func isAllowed(in context: Context) -> Bool {
            rules.allows(context)
                && (attributes.isEmpty || context.meets(attributes))
                && (conditions == nil || meetsCondition(context))
        }

        /// Returns whether a context allows the product whatever its country and its amount are.
        func isAllowedEverywhere(in context: Context) -> Bool {
            precondition(conditions == nil && attributes.isEmpty, "only rules are supported")
            return rules.countries == nil && rules.minimum == nil && rules.maximum == nil
                && rules.allows(context)
        }

        private func meetsCondition(_ context: Context) -> Bool {
            conditions?.contains { $0.allows(context) } ?? true
        }
    }

    private let products: [Product]

    init(_ dataset: Dataset) {
        var lists: [UInt64: [String]] = [:]
        products = dataset.ids.indices.map { position in
            let key = dataset.groupsKey(of: position)
            let groups =
                lists[key] ?? dataset.groups(of: position).map { dataset.groupNames[$0] }
            lists[key] = groups
            return Product(at: position, of: dataset, groups: groups)
        }
    }

    func eligible(in context: Context) -> [Product] {
        products.filter { $0.isAllowed(in: context) }
    }

    func certain(in context: Context) -> [Product] {
        products.filter { $0.isAllowedEverywhere(in: context) }
    }

    func available(_ filters: Filters, among candidates: [Product]) -> [Product] {
        candidates.filter { filters.allow($0) }
    }

    func available(layers: [Filters], among candidates: [Product]) -> [Product] {
        candidates.filter { product in layers.allSatisfy { $0.allow(product) } }
    }

    func resolved(_ filters: Filters) -> Set<Int> {
        Set(available(filters, among: products).map(\.id))
    }

    func available(resolved: Set<Int>, among candidates: [Product]) -> [Product] {
        candidates.filter { resolved.contains($0.id) }
    }

    func contains(_ members: [Product], _ position: Int) -> Bool {
        members.contains { $0.position == position }
    }

    func count(_ members: [Product]) -> Int { members.count }

    func iterate(_ members: [Product]) {
        for product in members { blackHole(product.position) }
    }

    func positions(_ members: [Product]) -> [Int] { members.map(\.position) }
}

extension Filters {
    fileprivate func allow(_ product: ClosuresEngine.Product) -> Bool {
        (restrictTo?.contains(product) ?? true) && !(exclude?.contains(product) ?? false)
    }
}

extension Filters.Entries {
    fileprivate func contains(_ product: ClosuresEngine.Product) -> Bool {
        products.contains(product.id) || product.groups.contains { groups.contains($0) }
    }
}

/// Idiomatic set algebra on `Set<Int>`.
struct SetEngine: Engine {
    private let dataset: Dataset
    private let all: Set<Int>
    private let groups: [String: Set<Int>]
    private let countries: [String: Set<Int>]
    private let currencies: [String: Set<Int>]
    private let recurring: Set<Int>
    private let installments: Set<Int>
    private let attributes: [String: [String: Set<Int>]]

    /// The conditions of the products that have some, by id.
    private let conditions: [Int: [ProductRules]]

    private let rules: [Int: ProductRules]

    init(_ dataset: Dataset) {
        func makeSet(_ members: [UInt32], _ count: Int) -> Set<Int> {
            Set(members.map { dataset.ids[Int($0)] })
        }
        let index = ContextIndex(dataset.rules, makeSet)
        self.dataset = dataset
        all = Set(dataset.ids)
        groups = Dictionary(
            uniqueKeysWithValues: zip(
                dataset.groupNames,
                dataset.members().map { Set($0.map { dataset.ids[Int($0)] }) }
            )
        )
        countries = index.countries
        currencies = index.currencies
        recurring = index.recurring
        installments = index.installments
        attributes = dataset.attributeSets(makeSet)
        conditions = Dictionary(
            uniqueKeysWithValues: dataset.conditions.map { (dataset.ids[$0.key], $0.value) }
        )
        rules = Dictionary(uniqueKeysWithValues: zip(dataset.ids, dataset.rules))
    }

    func eligible(in context: Context) -> Set<Int> {
        var eligible = (countries[context.country] ?? [])
            .intersection(currencies[context.currency] ?? [])
        if context.isRecurring { eligible.formIntersection(recurring) }
        if context.isInstallments { eligible.formIntersection(installments) }
        for (name, value) in context.attributes {
            eligible.formIntersection(attributes[name]?[value] ?? [])
        }
        // Sets of conditions, as the peers with bitmaps have, take about as long, because each member
        // is hashed. Starting from the few products with conditions takes fewer lookups than
        // starting from the eligible ones.
        for (id, conditions) in conditions
        where eligible.contains(id) && !conditions.contains(where: { $0.allows(context) }) {
            eligible.remove(id)
        }
        return eligible.filter { rules[$0]?.contains(context.amount) ?? false }
    }

    func available(_ filters: Filters, among candidates: Set<Int>) -> Set<Int> {
        var available = candidates
        apply(filters, to: &available)
        return available
    }

    func available(layers: [Filters], among candidates: Set<Int>) -> Set<Int> {
        var available = candidates
        for layer in layers { apply(layer, to: &available) }
        return available
    }

    private func apply(_ filters: Filters, to available: inout Set<Int>) {
        if let restrictTo = filters.restrictTo {
            // A single group needs no union.
            if restrictTo.products.isEmpty, restrictTo.groups.count == 1 {
                available.formIntersection(groups[restrictTo.groups[0]] ?? [])
            } else {
                var union = Set(restrictTo.products)
                for group in restrictTo.groups { union.formUnion(groups[group] ?? []) }
                available.formIntersection(union)
            }
        }
        if let exclude = filters.exclude {
            available.subtract(exclude.products)
            for group in exclude.groups { available.subtract(groups[group] ?? []) }
        }
    }

    func resolved(_ filters: Filters) -> Set<Int> {
        available(filters, among: all)
    }

    func available(resolved: Set<Int>, among candidates: Set<Int>) -> Set<Int> {
        candidates.intersection(resolved)
    }

    /// Returns the id of a product, which is its identifier in this engine.
    func element(at position: Int) -> Int { dataset.ids[position] }

    func contains(_ members: Set<Int>, _ id: Int) -> Bool { members.contains(id) }

    func count(_ members: Set<Int>) -> Int { members.count }

    func iterate(_ members: Set<Int>) {
        for id in members { blackHole(id) }
    }

    func positions(_ members: Set<Int>) -> [Int] {
        dataset.ids.indices.filter { members.contains(dataset.ids[$0]) }
    }
}

/// The algebra of `Set<Int>`, as one would write it.
struct SetEngine: Engine {
    private let world: World
    private let all: Set<Int>
    private let groups: [String: Set<Int>]
    private let countries: [String: Set<Int>]
    private let currencies: [String: Set<Int>]
    private let recurring: Set<Int>
    private let installments: Set<Int>
    private let rules: [Int: ProductRules]

    init(_ world: World) {
        let index = ContextIndex(world) { Set($0.map { world.ids[Int($0)] }) }
        self.world = world
        all = Set(world.ids)
        groups = Dictionary(
            uniqueKeysWithValues: zip(
                world.groupNames,
                world.members().map { Set($0.map { world.ids[Int($0)] }) }
            )
        )
        countries = index.countries
        currencies = index.currencies
        recurring = index.recurring
        installments = index.installments
        rules = Dictionary(uniqueKeysWithValues: zip(world.ids, world.rules))
    }

    func allowed(in context: Context) -> Set<Int> {
        var allowed = (countries[context.country] ?? [])
            .intersection(currencies[context.currency] ?? [])
        if context.isRecurring { allowed.formIntersection(recurring) }
        if context.isInstallments { allowed.formIntersection(installments) }
        return allowed.filter { rules[$0]?.contains(context.amount) ?? false }
    }

    func available(_ filters: Filters, among candidates: Set<Int>) -> Set<Int> {
        var available = candidates
        narrow(&available, by: filters)
        return available
    }

    func available(throughout layers: [Filters], among candidates: Set<Int>) -> Set<Int> {
        var available = candidates
        for layer in layers { narrow(&available, by: layer) }
        return available
    }

    private func narrow(_ available: inout Set<Int>, by filters: Filters) {
        if let restrictTo = filters.restrictTo {
            // One group alone needs no union.
            if restrictTo.products.isEmpty, restrictTo.groups.count == 1 {
                available.formIntersection(groups[restrictTo.groups[0]] ?? [])
            } else {
                var named = Set(restrictTo.products)
                for group in restrictTo.groups { named.formUnion(groups[group] ?? []) }
                available.formIntersection(named)
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

    func available(_ resolved: Set<Int>, among candidates: Set<Int>) -> Set<Int> {
        candidates.intersection(resolved)
    }

    func position(_ position: Int) -> Int { world.ids[position] }

    func contains(_ members: Set<Int>, _ id: Int) -> Bool { members.contains(id) }

    func count(_ members: Set<Int>) -> Int { members.count }

    func iterate(_ members: Set<Int>) {
        for id in members { use(id) }
    }

    func positions(_ members: Set<Int>) -> [Int] {
        world.ids.indices.filter { members.contains(world.ids[$0]) }
    }
}

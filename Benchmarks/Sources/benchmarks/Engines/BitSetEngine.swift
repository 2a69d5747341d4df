import BitCollections

/// The `BitSet` of swift-collections, with dictionaries to find products and groups.
struct BitSetEngine: Engine {
    private let all: BitSet
    private let positions: [Int: Int]
    private let groups: [String: BitSet]
    private let index: ContextIndex<BitSet>
    private let rules: [ProductRules]

    init(_ world: World) {
        func set(_ members: [UInt32]) -> BitSet {
            var set = BitSet(reservingCapacity: world.ids.count)
            for position in members { set.insert(Int(position)) }
            return set
        }
        all = BitSet(0..<world.ids.count)
        positions = Dictionary(uniqueKeysWithValues: zip(world.ids, world.ids.indices))
        groups = Dictionary(
            uniqueKeysWithValues: zip(world.groupNames, world.members().map(set))
        )
        index = ContextIndex(world, set)
        rules = world.rules
    }

    func allowed(in context: Context) -> BitSet {
        var allowed = (index.countries[context.country] ?? [])
            .intersection(index.currencies[context.currency] ?? [])
        if context.isRecurring { allowed.formIntersection(index.recurring) }
        if context.isInstallments { allowed.formIntersection(index.installments) }
        return allowed.filter { rules[$0].contains(context.amount) }
    }

    func available(_ filters: Filters, among candidates: BitSet) -> BitSet {
        var available: BitSet?
        narrow(&available, from: candidates, by: filters)
        return available ?? candidates
    }

    func available(throughout layers: [Filters], among candidates: BitSet) -> BitSet {
        var available: BitSet?
        for layer in layers { narrow(&available, from: candidates, by: layer) }
        return available ?? candidates
    }

    /// The first step makes a set of its own, all others change it in place.
    private func narrow(
        _ available: inout BitSet?,
        from candidates: BitSet,
        by filters: Filters
    ) {
        if let restrictTo = filters.restrictTo {
            restrict(&available, from: candidates, to: restrictTo)
        }
        guard let exclude = filters.exclude else { return }
        for group in exclude.groups {
            guard let members = groups[group] else { continue }
            if available?.subtract(members) == nil {
                available = candidates.subtracting(members)
            }
        }
        guard !exclude.products.isEmpty else { return }
        if available == nil { available = candidates }
        for id in exclude.products {
            if let position = positions[id] { available?.remove(position) }
        }
    }

    private func restrict(
        _ available: inout BitSet?,
        from candidates: BitSet,
        to names: Filters.Names
    ) {
        // One group alone needs no union.
        if names.products.isEmpty, names.groups.count == 1, let members = groups[names.groups[0]] {
            if available?.formIntersection(members) == nil {
                available = candidates.intersection(members)
            }
            return
        }
        var named = BitSet()
        for group in names.groups {
            if let members = groups[group] { named.formUnion(members) }
        }
        for id in names.products {
            if let position = positions[id] { named.insert(position) }
        }
        named.formIntersection(available ?? candidates)
        available = named
    }

    func resolved(_ filters: Filters) -> BitSet {
        available(filters, among: all)
    }

    func available(_ resolved: BitSet, among candidates: BitSet) -> BitSet {
        candidates.intersection(resolved)
    }

    func contains(_ members: BitSet, _ position: Int) -> Bool { members.contains(position) }

    func count(_ members: BitSet) -> Int { members.count }

    func iterate(_ members: BitSet) {
        for position in members { use(position) }
    }

    func positions(_ members: BitSet) -> [Int] { Array(members) }
}

import BitCollections

/// The `BitSet` of swift-collections, with dictionaries to find products and groups.
struct BitSetEngine: NarrowingEngine {
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

    func group(_ name: String) -> BitSet? { groups[name] }

    func named(_ names: Filters.Names) -> BitSet {
        var named = BitSet()
        for group in names.groups {
            if let members = groups[group] { named.formUnion(members) }
        }
        for id in names.products {
            if let position = positions[id] { named.insert(position) }
        }
        return named
    }

    func copy(_ members: BitSet) -> BitSet { members }

    func intersection(_ members: BitSet, _ others: BitSet) -> BitSet {
        members.intersection(others)
    }

    func difference(_ members: BitSet, _ others: BitSet) -> BitSet {
        members.subtracting(others)
    }

    func intersect(_ members: inout BitSet, with others: BitSet) {
        members.formIntersection(others)
    }

    func subtract(_ others: BitSet, from members: inout BitSet) {
        members.subtract(others)
    }

    func remove(_ ids: [Int], from members: inout BitSet) {
        for id in ids {
            if let position = positions[id] { members.remove(position) }
        }
    }

    func resolved(_ filters: Filters) -> BitSet {
        available(filters, among: all)
    }

    func contains(_ members: BitSet, _ position: Int) -> Bool { members.contains(position) }

    func count(_ members: BitSet) -> Int { members.count }

    func iterate(_ members: BitSet) {
        for position in members { use(position) }
    }

    func positions(_ members: BitSet) -> [Int] { Array(members) }
}

import BitCollections

/// `BitSet` from swift-collections, with dictionaries to look up products and groups.
struct BitSetEngine: SetAlgebraEngine {
    private let all: BitSet
    private let positions: [Int: Int]
    private let groups: [String: BitSet]
    private let index: ContextIndex<BitSet>
    private let attributes: [String: [String: BitSet]]
    private let conditions: ConditionIndex<BitSet>?
    private let rules: [ProductRules]

    init(_ dataset: Dataset) {
        func makeSet(_ members: [UInt32], _ count: Int) -> BitSet {
            var set = BitSet(reservingCapacity: count)
            for position in members { set.insert(Int(position)) }
            return set
        }
        all = BitSet(0..<dataset.ids.count)
        positions = Dictionary(uniqueKeysWithValues: zip(dataset.ids, dataset.ids.indices))
        groups = Dictionary(
            uniqueKeysWithValues: zip(
                dataset.groupNames,
                dataset.members().map { makeSet($0, dataset.ids.count) }
            )
        )
        index = ContextIndex(dataset.rules, makeSet)
        attributes = dataset.attributeSets(makeSet)
        conditions = ConditionIndex(dataset, makeSet)
        rules = dataset.rules
    }

    func eligible(in context: Context) -> BitSet {
        var eligible = members(of: index, in: context)
        for (name, value) in context.attributes {
            eligible.formIntersection(attributes[name]?[value] ?? [])
        }
        if let conditions {
            var allowed = conditions.unconditional
            for condition in members(of: conditions.sets, in: context)
            where conditions.rules[condition].contains(context.amount) {
                allowed.insert(Int(conditions.products[condition]))
            }
            eligible.formIntersection(allowed)
        }
        return eligible.filter { rules[$0].contains(context.amount) }
    }

    /// Returns the products or conditions that a context allows, except for its amount.
    private func members(of index: ContextIndex<BitSet>, in context: Context) -> BitSet {
        var members = (index.countries[context.country] ?? [])
            .intersection(index.currencies[context.currency] ?? [])
        if context.isRecurring { members.formIntersection(index.recurring) }
        if context.isInstallments { members.formIntersection(index.installments) }
        return members
    }

    func group(_ name: String) -> BitSet? { groups[name] }

    func union(of entries: Filters.Entries) -> BitSet {
        var union = BitSet()
        for group in entries.groups {
            if let members = groups[group] { union.formUnion(members) }
        }
        for id in entries.products {
            if let position = positions[id] { union.insert(position) }
        }
        return union
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
        for position in members { blackHole(position) }
    }

    func positions(_ members: BitSet) -> [Int] { Array(members) }
}

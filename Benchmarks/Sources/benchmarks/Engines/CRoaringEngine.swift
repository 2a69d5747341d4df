import CRoaringPeer

/// CRoaring bitmaps with copy-on-write, with dictionaries to look up products and groups.
struct CRoaringEngine: SetAlgebraEngine {
    private let all: OpaquePointer
    private let positions: [Int: UInt32]
    private let groups: [String: OpaquePointer]
    private let index: ContextIndex<OpaquePointer>
    private let attributes: [String: [String: OpaquePointer]]
    private let conditions: ConditionIndex<OpaquePointer>?
    private let rules: [ProductRules]

    init(_ dataset: Dataset) {
        // Copy-on-write costs more than it saves in small catalogs.
        let copyOnWrite = dataset.ids.count >= 10_000
        let makeSet = { (members: [UInt32], _: Int) in
            roaring_peer_of(members, members.count, copyOnWrite).unsafelyUnwrapped
        }
        all = makeSet(dataset.ids.indices.map { UInt32($0) }, dataset.ids.count)
        positions = Dictionary(
            uniqueKeysWithValues: zip(dataset.ids, dataset.ids.indices.lazy.map { UInt32($0) })
        )
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

    func eligible(in context: Context) -> OpaquePointer {
        let eligible = members(of: index, in: context)
        for (name, value) in context.attributes {
            guard let members = attributes[name]?[value] else {
                roaring_peer_free(eligible)
                return roaring_peer_create()
            }
            roaring_peer_and(eligible, members)
        }
        if let conditions {
            let candidates = members(of: conditions.sets, in: context)
            var products: [UInt32] = []
            for condition in members(candidates)
            where conditions.rules[Int(condition)].contains(context.amount) {
                products.append(conditions.products[Int(condition)])
            }
            let allowed = copy(conditions.unconditional)
            roaring_peer_add_many(allowed, products, products.count)
            roaring_peer_and(eligible, allowed)
            roaring_peer_free(allowed)
            roaring_peer_free(candidates)
        }
        for position in members(eligible) where !rules[Int(position)].contains(context.amount) {
            roaring_peer_remove(eligible, position)
        }
        return eligible
    }

    /// Returns a new set of the products or conditions that a context allows, except for its amount.
    private func members(of index: ContextIndex<OpaquePointer>, in context: Context)
        -> OpaquePointer
    {
        guard let country = index.countries[context.country],
            let currency = index.currencies[context.currency]
        else { return roaring_peer_create() }
        let members = roaring_peer_intersection(country, currency).unsafelyUnwrapped
        if context.isRecurring { roaring_peer_and(members, index.recurring) }
        if context.isInstallments { roaring_peer_and(members, index.installments) }
        return members
    }

    func group(_ name: String) -> OpaquePointer? { groups[name] }

    func union(of entries: Filters.Entries) -> OpaquePointer {
        let union = roaring_peer_create().unsafelyUnwrapped
        for group in entries.groups {
            if let members = groups[group] { roaring_peer_or(union, members) }
        }
        for id in entries.products {
            if let position = positions[id] { roaring_peer_add(union, position) }
        }
        return union
    }

    func copy(_ members: OpaquePointer) -> OpaquePointer {
        roaring_peer_copy(members).unsafelyUnwrapped
    }

    func intersection(_ members: OpaquePointer, _ others: OpaquePointer) -> OpaquePointer {
        roaring_peer_intersection(members, others).unsafelyUnwrapped
    }

    func difference(_ members: OpaquePointer, _ others: OpaquePointer) -> OpaquePointer {
        roaring_peer_difference(members, others).unsafelyUnwrapped
    }

    func intersect(_ members: inout OpaquePointer, with others: OpaquePointer) {
        roaring_peer_and(members, others)
    }

    func subtract(_ others: OpaquePointer, from members: inout OpaquePointer) {
        roaring_peer_and_not(members, others)
    }

    func remove(_ ids: [Int], from members: inout OpaquePointer) {
        for id in ids {
            if let position = positions[id] { roaring_peer_remove(members, position) }
        }
    }

    func resolved(_ filters: Filters) -> OpaquePointer {
        available(filters, among: all)
    }

    func element(at position: Int) -> UInt32 { UInt32(position) }

    func contains(_ members: OpaquePointer, _ position: UInt32) -> Bool {
        roaring_peer_contains(members, position)
    }

    func count(_ members: OpaquePointer) -> Int { Int(roaring_peer_count(members)) }

    func iterate(_ members: OpaquePointer) { roaring_peer_iterate(members) }

    func release(_ members: OpaquePointer) { roaring_peer_free(members) }

    func positions(_ members: OpaquePointer) -> [Int] { self.members(members).map { Int($0) } }

    private func members(_ set: OpaquePointer) -> [UInt32] {
        let count = Int(roaring_peer_count(set))
        return [UInt32](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            roaring_peer_members(set, buffer.baseAddress)
            initializedCount = count
        }
    }
}

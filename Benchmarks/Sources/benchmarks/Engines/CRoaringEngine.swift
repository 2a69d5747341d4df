import CRoaringPeer

/// Bitmaps of CRoaring with copy-on-write, with dictionaries to find products and groups.
struct CRoaringEngine: NarrowingEngine {
    static var isPresent: Bool { roaring_peer_is_present() }

    private let all: OpaquePointer
    private let positions: [Int: UInt32]
    private let groups: [String: OpaquePointer]
    private let index: ContextIndex<OpaquePointer>
    private let rules: [ProductRules]

    init(_ world: World) {
        // Sharing what was not changed pays off where there is much to share.
        let sharing = world.ids.count >= 10_000
        let make = { (members: [UInt32]) in
            roaring_peer_of(members, members.count, sharing).unsafelyUnwrapped
        }
        all = make(world.ids.indices.map { UInt32($0) })
        positions = Dictionary(
            uniqueKeysWithValues: zip(world.ids, world.ids.indices.lazy.map { UInt32($0) })
        )
        groups = Dictionary(
            uniqueKeysWithValues: zip(world.groupNames, world.members().map(make))
        )
        index = ContextIndex(world, make)
        rules = world.rules
    }

    func allowed(in context: Context) -> OpaquePointer {
        guard let country = index.countries[context.country],
            let currency = index.currencies[context.currency]
        else { return roaring_peer_create() }
        let allowed = roaring_peer_intersection(country, currency).unsafelyUnwrapped
        if context.isRecurring { roaring_peer_and(allowed, index.recurring) }
        if context.isInstallments { roaring_peer_and(allowed, index.installments) }
        for position in members(allowed) where !rules[Int(position)].contains(context.amount) {
            roaring_peer_remove(allowed, position)
        }
        return allowed
    }

    func group(_ name: String) -> OpaquePointer? { groups[name] }

    func named(_ names: Filters.Names) -> OpaquePointer {
        let named = roaring_peer_create().unsafelyUnwrapped
        for group in names.groups {
            if let members = groups[group] { roaring_peer_or(named, members) }
        }
        for id in names.products {
            if let position = positions[id] { roaring_peer_add(named, position) }
        }
        return named
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

    func position(_ position: Int) -> UInt32 { UInt32(position) }

    func contains(_ members: OpaquePointer, _ position: UInt32) -> Bool {
        roaring_peer_contains(members, position)
    }

    func count(_ members: OpaquePointer) -> Int { Int(roaring_peer_count(members)) }

    func iterate(_ members: OpaquePointer) { roaring_peer_iterate(members) }

    func discard(_ members: OpaquePointer) { roaring_peer_free(members) }

    func positions(_ members: OpaquePointer) -> [Int] { self.members(members).map { Int($0) } }

    private func members(_ set: OpaquePointer) -> [UInt32] {
        let count = Int(roaring_peer_count(set))
        return [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            roaring_peer_members(set, buffer.baseAddress)
            initialized = count
        }
    }
}

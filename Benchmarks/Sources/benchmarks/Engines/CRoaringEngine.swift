import CRoaringPeer

/// Bitmaps of CRoaring with copy-on-write, with dictionaries to find products and groups.
struct CRoaringEngine: Engine {
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

    func available(_ filters: Filters, among candidates: OpaquePointer) -> OpaquePointer {
        var available: OpaquePointer?
        narrow(&available, from: candidates, by: filters)
        return available ?? roaring_peer_copy(candidates)
    }

    func available(
        throughout layers: [Filters],
        among candidates: OpaquePointer
    ) -> OpaquePointer {
        var available: OpaquePointer?
        for layer in layers { narrow(&available, from: candidates, by: layer) }
        return available ?? roaring_peer_copy(candidates)
    }

    /// The first step makes a bitmap of its own, all others change it in place.
    private func narrow(
        _ available: inout OpaquePointer?,
        from candidates: OpaquePointer,
        by filters: Filters
    ) {
        if let restrictTo = filters.restrictTo {
            restrict(&available, from: candidates, to: restrictTo)
        }
        guard let exclude = filters.exclude else { return }
        for group in exclude.groups {
            guard let members = groups[group] else { continue }
            if let available {
                roaring_peer_and_not(available, members)
            } else {
                available = roaring_peer_difference(candidates, members)
            }
        }
        guard !exclude.products.isEmpty else { return }
        let own = available ?? roaring_peer_copy(candidates)
        for id in exclude.products {
            if let position = positions[id] { roaring_peer_remove(own, position) }
        }
        available = own
    }

    private func restrict(
        _ available: inout OpaquePointer?,
        from candidates: OpaquePointer,
        to names: Filters.Names
    ) {
        // One group alone needs no union.
        if names.products.isEmpty, names.groups.count == 1, let members = groups[names.groups[0]] {
            if let available {
                roaring_peer_and(available, members)
            } else {
                available = roaring_peer_intersection(candidates, members)
            }
            return
        }
        let named = roaring_peer_create()
        for group in names.groups {
            if let members = groups[group] { roaring_peer_or(named, members) }
        }
        for id in names.products {
            if let position = positions[id] { roaring_peer_add(named, position) }
        }
        roaring_peer_and(named, available ?? candidates)
        if let available { roaring_peer_free(available) }
        available = named
    }

    func resolved(_ filters: Filters) -> OpaquePointer {
        available(filters, among: all)
    }

    func available(_ resolved: OpaquePointer, among candidates: OpaquePointer) -> OpaquePointer {
        roaring_peer_intersection(candidates, resolved)
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

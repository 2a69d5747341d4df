/// `filter` with closures over an array of products.
struct ClosuresEngine: Engine {
    /// An object, so that keeping a product takes one retain and not one for each of its lists.
    final class Item {
        let position: Int
        let id: Int
        let groups: [String]
        let rules: ProductRules

        init(position: Int, id: Int, groups: [String], rules: ProductRules) {
            self.position = position
            self.id = id
            self.groups = groups
            self.rules = rules
        }
    }

    private let items: [Item]

    init(_ world: World) {
        var lists: [UInt64: [String]] = [:]
        items = world.ids.indices.map { position in
            let key = world.groupsKey(of: position)
            let groups = lists[key] ?? world.groups(of: position).map { world.groupNames[$0] }
            lists[key] = groups
            return Item(
                position: position,
                id: world.ids[position],
                groups: groups,
                rules: world.rules[position]
            )
        }
    }

    func allowed(in context: Context) -> [Item] {
        items.filter { $0.rules.allows(context) }
    }

    func available(_ filters: Filters, among candidates: [Item]) -> [Item] {
        candidates.filter { filters.allow($0) }
    }

    func available(throughout layers: [Filters], among candidates: [Item]) -> [Item] {
        candidates.filter { item in layers.allSatisfy { $0.allow(item) } }
    }

    func resolved(_ filters: Filters) -> Set<Int> {
        Set(available(filters, among: items).map(\.id))
    }

    func available(_ resolved: Set<Int>, among candidates: [Item]) -> [Item] {
        candidates.filter { resolved.contains($0.id) }
    }

    func contains(_ members: [Item], _ position: Int) -> Bool {
        members.contains { $0.position == position }
    }

    func count(_ members: [Item]) -> Int { members.count }

    func iterate(_ members: [Item]) {
        for item in members { use(item.position) }
    }

    func positions(_ members: [Item]) -> [Int] { members.map(\.position) }
}

extension Filters {
    fileprivate func allow(_ item: ClosuresEngine.Item) -> Bool {
        (restrictTo?.names(item) ?? true) && !(exclude?.names(item) ?? false)
    }
}

extension Filters.Names {
    fileprivate func names(_ item: ClosuresEngine.Item) -> Bool {
        products.contains(item.id) || item.groups.contains { groups.contains($0) }
    }
}

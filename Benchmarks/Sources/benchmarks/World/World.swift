/// Products, groups and payment contexts that every engine is given in its own form.
///
/// Products are known by their positions in ascending order of ids, which is the order in which all
/// engines have them.
struct World {
    /// Where the groups' members stand.
    enum Kind: String, Hashable, Sendable {
        /// Twenty groups, scattered, from 1 % to 20 % of the products.
        case twentyGroups

        /// Groups of given sizes, once scattered and once contiguous, and those for many layers.
        case sizedGroups

        /// As many groups as a hundredth of the products, each product in one.
        case manyGroups

        /// As twenty groups, with ids from all that there may be.
        case sparseIDs
    }

    /// What the world is made from, in every run the same for as many products.
    let seed: UInt64

    let ids: [Int]
    let groupNames: [String]

    /// For each product, the groups that it is in: a bit for each, or the number of the only one.
    private let memberships: [UInt64]
    private let kind: Kind

    /// How many ids there could be for each that there is.
    let idSpacing: Int

    let rules: [ProductRules]
    let contexts: [Context]

    init(products count: Int, kind: Kind) {
        seed = UInt64(count)
        var generator = SeededGenerator(seed: seed)
        self.kind = kind
        idSpacing = kind == .sparseIDs ? Self.largestID / count : 30
        ids = Self.ids(count: count, spacing: idSpacing, using: &generator)
        switch kind {
        case .twentyGroups, .sparseIDs:
            let groups = (0..<20).map { GroupShape(scattered: 0.01 + 0.01 * Double($0)) }
            groupNames = (0..<20).map { "group-\($0)" }
            memberships = GroupShape.memberships(groups, products: count, using: &generator)
        case .sizedGroups:
            groupNames = GroupShape.sized.map(\.name)
            memberships = GroupShape.memberships(
                GroupShape.sized.map(\.shape),
                products: count,
                using: &generator
            )
        case .manyGroups:
            let groups = max(1, count / 100)
            groupNames = (0..<groups).map { "group-\($0)" }
            memberships = (0..<count).map { _ in .random(in: 0..<UInt64(groups), using: &generator)
            }
        }
        rules = (0..<count).map { _ in ProductRules(using: &generator) }
        let contexts = count <= 10_000 ? 64 : 4
        self.contexts = (0..<contexts).map { _ in Context(using: &generator) }
    }

    /// The numbers of the groups that a product is in.
    func groups(of position: Int) -> [Int] {
        guard kind != .manyGroups else { return [Int(memberships[position])] }
        var groups: [Int] = []
        var bits = memberships[position]
        while bits != 0 {
            groups.append(bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        return groups
    }

    /// What two products have in common when they are in the same groups.
    func groupsKey(of position: Int) -> UInt64 {
        memberships[position]
    }

    /// The positions of each group's members, ascending.
    func members() -> [[UInt32]] {
        var members = [[UInt32]](repeating: [], count: groupNames.count)
        for position in ids.indices {
            for group in groups(of: position) { members[group].append(UInt32(position)) }
        }
        return members
    }

    /// A number that tells one set of products from another, whatever the order of its members.
    func digest(_ positions: some Sequence<Int>) -> UInt64 {
        positions.reduce(0) { $0 &+ SeededGenerator.mix(UInt64(ids[$1])) }
    }

    /// The largest id that a product may have.
    static let largestID = 2_147_483_647

    /// Ascending ids, few of all that there could be, as real catalogs have them.
    private static func ids(
        count: Int,
        spacing: Int,
        using generator: inout SeededGenerator
    ) -> [Int] {
        (0..<count).map { $0 * spacing + .random(in: 1...spacing, using: &generator) }
    }
}

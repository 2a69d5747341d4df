/// Random products, groups and payment contexts, from which each engine makes its own types.
///
/// A product is identified by its position in ascending order of ids, which is the order that all
/// engines use.
struct Dataset {
    /// How products are assigned to groups, and how ids are distributed.
    enum Kind: String, Hashable, Sendable {
        /// Twenty scattered groups with 1 % to 20 % of the products.
        case twentyGroups

        /// Scattered and contiguous groups of the sizes in ``GroupShape/sized``.
        case sizedGroups

        /// One group per 100 products, and each product in one group.
        case groupsOf100

        /// One group per 10 products, and each product in one group.
        case groupsOf10

        /// The groups of ``twentyGroups``, with ids from the whole valid range.
        case sparseIDs

        /// The products of ``twentyGroups``, one tenth of which have conditions.
        case conditions

        /// The products of ``twentyGroups`` with rules for attributes.
        case attributes
    }

    /// The seed of the random generator, which is the number of products.
    let seed: UInt64

    let ids: [Int]
    let groupNames: [String]

    /// The groups of each product: a bit mask, or an index if ``hasSingleGroups``.
    private let memberships: [UInt64]

    /// A Boolean value that indicates whether each product is in exactly one group.
    private let hasSingleGroups: Bool

    /// The length of the range from which each id is drawn.
    let idSpacing: Int

    let rules: [ProductRules]

    /// The conditions of the products that have some, by position.
    let conditions: [Int: [ProductRules]]

    /// The index of each product's attributes in ``ProductAttributes/pools``, or an empty array if
    /// no product has attributes.
    let attributePools: [Int]

    let contexts: [Context]

    init(products count: Int, kind: Kind) {
        seed = UInt64(count)
        var generator = SeededGenerator(seed: seed)
        idSpacing = kind == .sparseIDs ? Self.largestID / count : 30
        ids = Self.ids(count: count, spacing: idSpacing, using: &generator)
        switch kind {
        case .twentyGroups, .sparseIDs, .conditions, .attributes:
            let groups = (0..<20).map { GroupShape(scattered: 0.01 + 0.01 * Double($0)) }
            groupNames = (0..<20).map { "group-\($0)" }
            memberships = GroupShape.memberships(groups, products: count, using: &generator)
            hasSingleGroups = false
        case .sizedGroups:
            groupNames = GroupShape.sized.map(\.name)
            memberships = GroupShape.memberships(
                GroupShape.sized.map(\.shape),
                products: count,
                using: &generator
            )
            hasSingleGroups = false
        case .groupsOf100, .groupsOf10:
            let groups = max(1, count / (kind == .groupsOf100 ? 100 : 10))
            groupNames = (0..<groups).map { "group-\($0)" }
            memberships = (0..<count).map { _ in
                .random(in: 0..<UInt64(groups), using: &generator)
            }
            hasSingleGroups = true
        }
        rules = (0..<count).map { _ in ProductRules(using: &generator) }
        let contextCount = count <= 10_000 ? 64 : 4
        var contexts = (0..<contextCount).map { _ in Context(using: &generator) }
        // A generator of their own leaves everything else as it is in `twentyGroups`.
        var ownGenerator = SeededGenerator(seed: ~seed)
        conditions =
            kind == .conditions ? Self.conditions(products: count, using: &ownGenerator) : [:]
        if kind == .attributes {
            attributePools = (0..<count).map { _ in
                .random(in: ProductAttributes.pools.indices, using: &ownGenerator)
            }
            for index in contexts.indices {
                contexts[index].attributes = ProductAttributes.context(using: &ownGenerator)
            }
        } else {
            attributePools = []
        }
        self.contexts = contexts
    }

    /// Returns the indices in ``groupNames`` of a product's groups.
    func groups(of position: Int) -> [Int] {
        guard !hasSingleGroups else { return [Int(memberships[position])] }
        var groups: [Int] = []
        var bits = memberships[position]
        while bits != 0 {
            groups.append(bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        return groups
    }

    /// Returns a key that is equal for products with equal groups.
    func groupsKey(of position: Int) -> UInt64 {
        memberships[position]
    }

    /// Returns the ascending positions of each group's members.
    func members() -> [[UInt32]] {
        var members = [[UInt32]](repeating: [], count: groupNames.count)
        for position in ids.indices {
            for group in groups(of: position) { members[group].append(UInt32(position)) }
        }
        return members
    }

    /// Returns a hash of a set of products that doesn't depend on their order.
    func digest(_ positions: some Sequence<Int>) -> UInt64 {
        positions.reduce(0) { $0 &+ SeededGenerator.mix(UInt64(ids[$1])) }
    }

    /// The largest valid product id.
    static let largestID = 2_147_483_647

    /// Returns ascending ids, one from each range of `spacing` ids, with gaps as in real catalogs.
    private static func ids(
        count: Int,
        spacing: Int,
        using generator: inout SeededGenerator
    ) -> [Int] {
        (0..<count).map { $0 * spacing + .random(in: 1...spacing, using: &generator) }
    }
}

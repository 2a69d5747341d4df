import FuzzSupport
import ProductCatalog
import ProductFilter

/// Eight sets, repeatedly computed from each other, each with a plain set that it has to equal.
///
/// Sets stay alive while others share their storage, so that a mutation of shared storage is found.
struct SetProgram {
    private let catalog: PlainCatalog
    private var sets: [ProductSet]

    /// The expected members of each set.
    private var plainSets: [PlainSet]

    init(on catalog: PlainCatalog) {
        self.catalog = catalog
        sets = Array(repeating: catalog.catalog.noProducts, count: 8)
        plainSets = Array(repeating: PlainSet(size: catalog.indices.count), count: 8)
        for (index, group) in catalog.groups.enumerated() {
            sets[index] = catalog.catalog.products(withIDs: [], inGroups: [group.id])
            plainSets[index] = group.members
        }
    }

    /// Performs one operation.
    mutating func step(_ input: inout FuzzInput) {
        let operands = input.byte()
        let (target, left, right) =
            (Int(operands) & 7, Int(operands) >> 3 & 7, Int(input.byte()) & 7)
        let (a, b) = (sets[left], sets[right])
        switch input.integer(below: 12) {
        case 0: store(a.union(b), combine(left, right) { $0 | $1 }, at: target)
        case 1: store(a.intersection(b), combine(left, right) { $0 & $1 }, at: target)
        case 2: store(a.subtracting(b), combine(left, right) { $0 & ~$1 }, at: target)
        case 3: store(a.symmetricDifference(b), combine(left, right) { $0 ^ $1 }, at: target)
        case 4...6: toggleMembers(of: target, &input)
        case 7:
            let (filter, members) = filter(&input)
            let set = catalog.catalog.products(withIDs: filter.products, inGroups: filter.groups)
            store(set, members, at: target)
        case 8, 9: applyFilters(to: left, storingAt: target, &input)
        case 10: checkRelations(left, right)
        default: checkNeighbors(of: target, around: input.integer(below: catalog.indices.count))
        }
    }

    /// Checks the members of every set.
    func checkAll() {
        for (set, expected) in zip(sets, plainSets) {
            var members = PlainSet(size: catalog.indices.count)
            var count = 0
            var previous = -1
            for index in set {
                require(index.offset > previous, "members aren't ascending")
                previous = index.offset
                members.insert(index.offset)
                count += 1
            }
            require(members == expected, "the members are wrong")
            require(set.count == count, "the count is wrong")
            require(set.isEmpty == (count == 0), "isEmpty is wrong")
        }
    }

    private func combine(
        _ left: Int,
        _ right: Int,
        _ operation: (UInt64, UInt64) -> UInt64
    ) -> PlainSet {
        plainSets[left].combined(with: plainSets[right], operation)
    }

    private mutating func store(_ set: ProductSet, _ members: PlainSet, at target: Int) {
        sets[target] = set
        plainSets[target] = members
    }

    /// Inserts or removes single members.
    private mutating func toggleMembers(of target: Int, _ input: inout FuzzInput) {
        for _ in 0...input.integer(below: 8) {
            let offset = input.integer(below: catalog.indices.count)
            let index = catalog.indices[offset]
            let wasMember = plainSets[target].contains(offset)
            if wasMember {
                plainSets[target].remove(offset)
                sets[target].remove(index)
            } else {
                plainSets[target].insert(offset)
                sets[target].insert(index)
            }
            require(sets[target].contains(index) != wasMember, "insert or remove has no effect")
        }
    }

    /// Applies several layers of filters to a set at once.
    private mutating func applyFilters(
        to source: Int,
        storingAt target: Int,
        _ input: inout FuzzInput
    ) {
        var members = plainSets[source]
        var layers: [FilterLayer] = []
        for _ in 0..<input.integer(below: 3) {
            let (filter, admitted) = filter(&input)
            layers.append(FilterLayer(PaymentProductFilters(restrictTo: filter)))
            members = members.combined(with: admitted) { $0 & $1 }
        }
        for _ in 0..<input.integer(below: 3) {
            let (filter, excluded) = filter(&input)
            layers.append(FilterLayer(PaymentProductFilters(exclude: filter)))
            members = members.combined(with: excluded) { $0 & ~$1 }
        }
        let result = catalog.catalog.availableProducts(for: layers, among: sets[source])
        store(result, members, at: target)
    }

    /// Returns a filter of random or consecutive ids and of groups, with the members it lists.
    private func filter(_ input: inout FuzzInput) -> (PaymentProductFilter, PlainSet) {
        let count = catalog.indices.count
        let groups = input.subset(of: catalog.groups)
        var members = groups.reduce(PlainSet(size: count)) { union, group in
            union.combined(with: group.members) { $0 | $1 }
        }
        let isConsecutive = input.bool()
        let start = input.integer(below: count)
        let offsets = (0..<input.integer(below: 100)).map { position in
            isConsecutive ? (start + position) % count : input.integer(below: count)
        }
        for offset in offsets { members.insert(offset) }
        let filter = PaymentProductFilter(
            products: offsets.map { PaymentProduct.ID($0 + 1) },
            groups: groups.map(\.id)
        )
        return (filter, members)
    }

    private func checkRelations(_ left: Int, _ right: Int) {
        let (a, b) = (sets[left], sets[right])
        let isSubset = combine(left, right) { $0 & ~$1 }.isEmpty
        let isDisjoint = combine(left, right) { $0 & $1 }.isEmpty
        require(a.isSubset(of: b) == isSubset, "isSubset is wrong")
        require(a.isDisjoint(with: b) == isDisjoint, "isDisjoint is wrong")
        require((a == b) == (plainSets[left] == plainSets[right]), "== is wrong")
    }

    /// Checks the members next to an offset.
    private func checkNeighbors(of target: Int, around offset: Int) {
        let (set, members) = (sets[target], plainSets[target])
        let size = catalog.indices.count
        let next = set.index(after: catalog.indices[offset]).offset
        require(next == size || members.contains(next), "the next index isn't a member")
        require(
            !(offset + 1..<next).contains(where: members.contains),
            "index(after:) skips a member"
        )
        guard (0..<offset).contains(where: members.contains) else { return }
        let previous = set.index(before: catalog.indices[offset]).offset
        require(members.contains(previous), "the previous index isn't a member")
        require(
            !(previous + 1..<offset).contains(where: members.contains),
            "index(before:) skips a member"
        )
    }
}

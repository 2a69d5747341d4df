import FuzzSupport
import ProductCatalog

/// Eight sets that are made of one another over and over, and beside each the plain one that it has
/// to equal. Old sets live on while new ones share their storage, which is what can go wrong.
struct SetProgram {
    private let catalog: PlainCatalog
    private var sets: [ProductSet]

    private var plain: [FlatSet]

    init(on catalog: PlainCatalog) {
        self.catalog = catalog
        sets = Array(repeating: catalog.catalog.noProducts, count: 8)
        plain = Array(repeating: FlatSet(size: catalog.indices.count), count: 8)
        for (number, group) in catalog.groups.enumerated() {
            sets[number] = catalog.catalog.products(withIDs: [], inGroups: [group.name])
            plain[number] = group.members
        }
    }

    /// Carries out one operation.
    mutating func step(_ input: inout FuzzInput) {
        let places = input.byte()
        let (to, from, other) = (Int(places) & 7, Int(places) >> 3 & 7, Int(input.byte()) & 7)
        let (left, right) = (sets[from], sets[other])
        switch input.number(below: 12) {
        case 0: set(to, left.union(right), combine(from, other) { $0 | $1 })
        case 1: set(to, left.intersection(right), combine(from, other) { $0 & $1 })
        case 2: set(to, left.subtracting(right), combine(from, other) { $0 & ~$1 })
        case 3: set(to, left.symmetricDifference(right), combine(from, other) { $0 ^ $1 })
        case 4...6: change(to, &input)
        case 7:
            let (ids, groups, members) = filter(&input)
            set(to, catalog.catalog.products(withIDs: ids, inGroups: groups), members)
        case 8, 9: narrow(to, from, &input)
        case 10:
            let isSubset = combine(from, other) { $0 & ~$1 }.isEmpty
            let isDisjoint = combine(from, other) { $0 & $1 }.isEmpty
            require(left.isSubset(of: right) == isSubset, "a subset is told wrongly")
            require(left.isDisjoint(with: right) == isDisjoint, "disjoint sets are told wrongly")
            require((left == right) == (plain[from] == plain[other]), "equality is told wrongly")
        default: checkMembers(of: to, around: input.number(below: catalog.indices.count))
        }
    }

    /// Compares every set with its plain one.
    func checkAll() {
        for (set, expected) in zip(sets, plain) {
            var members = FlatSet(size: catalog.indices.count)
            var count = 0
            var previous = -1
            for index in set {
                require(index.offset > previous, "members do not ascend")
                previous = index.offset
                members.insert(index.offset)
                count += 1
            }
            require(members == expected, "a set has other members")
            require(set.count == count, "a set has another number of members")
            require(set.isEmpty == (count == 0), "an empty set is told wrongly")
        }
    }

    private func combine(
        _ left: Int,
        _ right: Int,
        _ rule: (UInt64, UInt64) -> UInt64
    ) -> FlatSet {
        plain[left].combined(with: plain[right], rule)
    }

    private mutating func set(_ number: Int, _ set: ProductSet, _ members: FlatSet) {
        sets[number] = set
        plain[number] = members
    }

    /// Takes single members out, and puts others in.
    private mutating func change(_ number: Int, _ input: inout FuzzInput) {
        for _ in 0...input.number(below: 8) {
            let offset = input.number(below: catalog.indices.count)
            let index = catalog.indices[offset]
            let wasMember = plain[number].contains(offset)
            if wasMember {
                plain[number].remove(offset)
                sets[number].remove(index)
            } else {
                plain[number].insert(offset)
                sets[number].insert(index)
            }
            let isMember = sets[number].contains(index)
            require(isMember != wasMember, "a change of one member did not take place")
        }
    }

    /// Narrows a set by several filters at once.
    private mutating func narrow(_ to: Int, _ from: Int, _ input: inout FuzzInput) {
        var members = plain[from]
        let narrowed = catalog.catalog.narrowed(sets[from]) { narrow in
            for _ in 0..<input.number(below: 3) {
                let (ids, groups, kept) = filter(&input)
                narrow(ids, groups, [], [])
                members = members.combined(with: kept) { $0 & $1 }
            }
            for _ in 0..<input.number(below: 3) {
                let (ids, groups, removed) = filter(&input)
                narrow(nil, nil, ids, groups)
                members = members.combined(with: removed) { $0 & ~$1 }
            }
        }
        set(to, narrowed, members)
    }

    /// Some ids, scattered or in a row, and some groups, with what they name.
    private func filter(
        _ input: inout FuzzInput
    ) -> ([PaymentProduct.ID], [PaymentProductGroup.ID], FlatSet) {
        let count = catalog.indices.count
        let groups = input.subset(of: catalog.groups)
        var members = groups.reduce(FlatSet(size: count)) { union, group in
            union.combined(with: group.members) { $0 | $1 }
        }
        let isInARow = input.bool()
        let start = input.number(below: count)
        let offsets = (0..<input.number(below: 100)).map { number in
            isInARow ? (start + number) % count : input.number(below: count)
        }
        for offset in offsets { members.insert(offset) }
        return (
            offsets.map { PaymentProduct.ID(rawValue: $0 + 1) }, groups.map(\.name), members
        )
    }

    /// The members next to a place are the right ones.
    private func checkMembers(of number: Int, around offset: Int) {
        let (set, members) = (sets[number], plain[number])
        let size = catalog.indices.count
        let after = set.index(after: catalog.indices[offset]).offset
        require(after == size || members.contains(after), "the next member is none")
        let skipped = offset + 1..<after
        require(!skipped.contains(where: members.contains), "a member is passed over")
        guard (0..<offset).contains(where: members.contains) else { return }
        let before = set.index(before: catalog.indices[offset]).offset
        require(members.contains(before), "the member before is none")
        let passed = before + 1..<offset
        require(!passed.contains(where: members.contains), "a member is passed over going back")
    }
}

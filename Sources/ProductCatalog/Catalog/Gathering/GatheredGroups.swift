/// The groups of products: their names, and who is in them.
struct GatheredGroups {
    private var names = GroupNameTable()
    private var memberships: [MemberLists.Membership] = []

    /// Whether a product may name a group twice.
    private var mayHaveDuplicates = false

    /// Whether a product may name a group twice, or names one without a name.
    var mayHaveFaults: Bool {
        mayHaveDuplicates || names.names.span.hasEmptyName
    }

    /// - Parameter products: how many there are; most are in one group
    init(products: Int) {
        memberships.reserveCapacity(products)
    }

    /// Adds the products of one word, in ascending order of words.
    @inline(__always)
    mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        for offset in range {
            let groups = products[offset].groups.span
            // Most products are in one group, and are spared the call.
            if groups.count > 1, groups.mayHaveDuplicates { mayHaveDuplicates = true }
            for place in groups.indices {
                // Most names are known by their keys, without a look at the name, which would be
                // copied.
                let known = names.number(of: groups[place].key)
                let number = if let known { known } else { names.add(groups[place]) }
                memberships.append((UInt32(number), UInt32(offset)))
            }
        }
    }

    /// The names in ascending order, and the members of each group.
    func sets<Sets: MemberTable>(layout: MemberLayout) -> (names: GroupNameTable, members: Sets) {
        let (names, numbers) = names.sorted()
        return (names, Sets(MemberLists(memberships, places: numbers), layout: layout))
    }
}

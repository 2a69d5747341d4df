/// Collects the groups of products: their names and their members.
struct GroupMembershipBuilder {
    private var names = GroupNameTable()
    private var memberships: [MemberLists.Membership] = []

    /// Whether a product may list a group twice.
    private var mayHaveDuplicates = false

    /// Whether a product may list a group twice, or lists one with an empty name.
    var mayHaveFaults: Bool {
        mayHaveDuplicates || names.names.span.hasEmptyName
    }

    /// - Parameter productCount: The number of products, most of which are in one group.
    init(productCount: Int) {
        memberships.reserveCapacity(productCount)
    }

    /// Adds the products of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        for offset in range {
            let groups = products[offset].groups.span
            // Most products are in one group, and don't need the call.
            if groups.count > 1, groups.mayHaveDuplicates { mayHaveDuplicates = true }
            for position in groups.indices {
                // Looking up the key first doesn't copy the name.
                let known = names.number(of: groups[position].key)
                let number = if let known { known } else { names.add(groups[position]) }
                memberships.append((UInt32(number), UInt32(offset)))
            }
        }
    }

    /// Returns the names in ascending order, and the members of each group.
    func sorted() -> (names: GroupNameTable, members: MemberLists) {
        let (names, indices) = names.sorted()
        return (names, MemberLists(memberships, indices: indices))
    }
}

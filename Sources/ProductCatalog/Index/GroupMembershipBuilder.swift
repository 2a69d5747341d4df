/// A builder for the names and the members of groups.
struct GroupMembershipBuilder {
    private var names = NameTable<PaymentProductGroup.ID>()
    private var memberships: [MemberLists.Membership] = []

    /// Creates a builder without groups.
    ///
    /// - Parameter productCount: The number of products, most of which are in one group.
    init(productCount: Int) {
        memberships.reserveCapacity(productCount)
    }

    /// Adds the products of one word. Words have to be added in ascending order.
    @inline(__always)
    mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        for offset in range {
            let groups = products[offset].groups.span
            for position in groups.indices {
                // Looking up the key first doesn't copy the name.
                let known = names.number(of: groups[position].key)
                let number = if let known { known } else { names.add(groups[position]) }
                memberships.append((UInt32(number), UInt32(offset)))
            }
        }
    }

    /// Returns the names in ascending order, and the members of each group.
    func sorted() -> (names: NameTable<PaymentProductGroup.ID>, members: MemberLists) {
        let (names, indices) = names.sorted()
        return (names, MemberLists(memberships, indices: indices))
    }
}

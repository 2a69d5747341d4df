/// The members of many sets in one array, one ascending list after another.
struct MemberLists {
    private let members: [UInt32]

    /// The start of each list, and the end of the last one.
    private let starts: [Int]

    /// A product's membership in a set.
    typealias Membership = (set: UInt32, member: UInt32)

    /// Creates lists from memberships.
    ///
    /// - Parameters:
    ///   - memberships: The memberships in ascending order of members.
    ///   - indices: The index of each set's list.
    init(_ memberships: [Membership], indices: [UInt32]) {
        var counts = [Int](repeating: 0, count: indices.count)
        for membership in memberships { counts[Int(membership.set)] += 1 }
        var starts = [Int](repeating: 0, count: indices.count + 1)
        for (set, index) in indices.enumerated() { starts[Int(index) + 1] = counts[set] }
        for index in indices.indices { starts[index + 1] += starts[index] }
        var members = [UInt32](repeating: 0, count: memberships.count)
        var ends = indices.map { starts[Int($0)] }
        var memberSpan = members.mutableSpan
        var endSpan = ends.mutableSpan
        for (set, member) in memberships {
            memberSpan[endSpan[Int(set)]] = member
            endSpan[Int(set)] += 1
        }
        self.members = members
        self.starts = starts
    }

    /// The members of sets whose lists follow one another.
    subscript(indices: Range<Int>) -> ArraySlice<UInt32> {
        members[starts[indices.lowerBound]..<starts[indices.upperBound]]
    }

    /// The number of lists.
    var count: Int {
        starts.count - 1
    }
}

/// The members of many sets, gathered in one array: a list for each set, one after the other.
struct MemberLists {
    private let members: [UInt32]

    /// Where each list begins, and where the last one ends.
    private let starts: [Int]

    /// Gathers the members of `count` sets.
    ///
    /// - Parameters:
    ///   - count: how many sets there are
    ///   - visit: calls its argument with a set's number and a member, members in ascending order. It is
    ///     called twice, to count and to gather.
    init(count: Int, _ visit: (_ add: (_ set: Int, _ offset: Int) -> Void) -> Void) {
        var starts = [Int](repeating: 0, count: count + 1)
        visit { set, _ in starts[set + 1] += 1 }
        for set in 0..<count { starts[set + 1] += starts[set] }
        var members = [UInt32](repeating: 0, count: starts[count])
        var ends = starts
        visit { set, offset in
            members[ends[set]] = UInt32(offset)
            ends[set] += 1
        }
        self.members = members
        self.starts = starts
    }

    /// The members of a set.
    subscript(set: Int) -> ArraySlice<UInt32> {
        members[starts[set]..<starts[set + 1]]
    }

    /// The members of some sets that follow one another.
    subscript(sets: Range<Int>) -> ArraySlice<UInt32> {
        members[starts[sets.lowerBound]..<starts[sets.upperBound]]
    }

    /// All sets. Short ones stay slices of the one array.
    func sets<Members: MemberSet>(layout: MemberLayout) -> [Members] {
        (0..<starts.count - 1).map { Members(ascending: self[$0], layout: layout) }
    }
}

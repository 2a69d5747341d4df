/// The members of many sets, gathered in one array: a list for each set, one after the other.
struct MemberLists {
    private let members: [UInt32]

    /// Where each list begins, and where the last one ends.
    private let starts: [Int]

    /// That a product is in a set.
    typealias Membership = (set: UInt32, member: UInt32)

    /// Gathers the members of sets.
    ///
    /// - Parameters:
    ///   - memberships: in ascending order of members
    ///   - places: for each set, the place of its list among the lists
    init(_ memberships: [Membership], places: [UInt32]) {
        var counts = [Int](repeating: 0, count: places.count)
        for membership in memberships { counts[Int(membership.set)] += 1 }
        var starts = [Int](repeating: 0, count: places.count + 1)
        for (set, place) in places.enumerated() { starts[Int(place) + 1] = counts[set] }
        for place in places.indices { starts[place + 1] += starts[place] }
        var members = [UInt32](repeating: 0, count: memberships.count)
        var nextPlaces = places.map { starts[Int($0)] }
        var gathered = members.mutableSpan
        var next = nextPlaces.mutableSpan
        for (set, member) in memberships {
            gathered[next[Int(set)]] = member
            next[Int(set)] += 1
        }
        self.members = members
        self.starts = starts
    }

    /// The members of some sets whose lists follow one another.
    subscript(places: Range<Int>) -> ArraySlice<UInt32> {
        members[starts[places.lowerBound]..<starts[places.upperBound]]
    }

    /// How many lists there are.
    var count: Int {
        starts.count - 1
    }
}

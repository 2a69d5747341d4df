/// How large a group is, and how its members stand.
struct GroupShape {
    let share: Double
    let isContiguous: Bool

    init(scattered share: Double) {
        self.share = share
        isContiguous = false
    }

    init(contiguous share: Double) {
        self.share = share
        isContiguous = true
    }

    /// The groups of the cases that name one group by its size, and those of the case with many
    /// layers.
    static let sized: [(name: String, shape: GroupShape)] = {
        var groups: [(name: String, shape: GroupShape)] = []
        for (size, share) in [("0.1%", 0.001), ("1%", 0.01), ("10%", 0.1)] {
            groups.append(("scattered-\(size)", GroupShape(scattered: share)))
            groups.append(("contiguous-\(size)", GroupShape(contiguous: share)))
        }
        for number in 0..<5 {
            groups.append(("scattered-keep-\(number)", GroupShape(scattered: 0.8)))
            groups.append(("contiguous-keep-\(number)", GroupShape(contiguous: 0.8)))
        }
        for number in 0..<3 {
            groups.append(("scattered-remove-\(number)", GroupShape(scattered: 0.1)))
            groups.append(("contiguous-remove-\(number)", GroupShape(contiguous: 0.1)))
        }
        return groups
    }()

    /// For each product a bit for each group that it is in. No group is empty.
    static func memberships(
        _ groups: [GroupShape],
        products count: Int,
        using generator: inout SeededGenerator
    ) -> [UInt64] {
        var memberships = [UInt64](repeating: 0, count: count)
        for (number, group) in groups.enumerated() {
            let bit = UInt64(1) << UInt64(number)
            let size = max(1, Int(group.share * Double(count)))
            let start = Int.random(in: 0...(count - size), using: &generator)
            if group.isContiguous {
                for position in start..<(start + size) { memberships[position] |= bit }
            } else {
                memberships[start] |= bit
                for position in 0..<count where generator.chance(group.share) {
                    memberships[position] |= bit
                }
            }
        }
        return memberships
    }
}

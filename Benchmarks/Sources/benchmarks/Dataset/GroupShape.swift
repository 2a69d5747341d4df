/// The size of a group, and how its members are distributed over the catalog.
struct GroupShape {
    /// The fraction of all products that are members.
    let fraction: Double

    /// A Boolean value that indicates whether the members are adjacent in the catalog.
    let isContiguous: Bool

    init(scattered fraction: Double) {
        self.fraction = fraction
        isContiguous = false
    }

    init(contiguous fraction: Double) {
        self.fraction = fraction
        isContiguous = true
    }

    /// The groups of the cases that name one group by its size, and of the cases with many layers.
    static let sized: [(name: String, shape: GroupShape)] = {
        var groups: [(name: String, shape: GroupShape)] = []
        for (size, fraction) in [("0.1%", 0.001), ("1%", 0.01), ("10%", 0.1)] {
            groups.append(("scattered-\(size)", GroupShape(scattered: fraction)))
            groups.append(("contiguous-\(size)", GroupShape(contiguous: fraction)))
        }
        for index in 0..<5 {
            groups.append(("scattered-keep-\(index)", GroupShape(scattered: 0.8)))
            groups.append(("contiguous-keep-\(index)", GroupShape(contiguous: 0.8)))
        }
        for index in 0..<3 {
            groups.append(("scattered-remove-\(index)", GroupShape(scattered: 0.1)))
            groups.append(("contiguous-remove-\(index)", GroupShape(contiguous: 0.1)))
        }
        return groups
    }()

    /// Assigns products to groups. Every group has at least one member.
    ///
    /// - Parameters:
    ///   - groups: At most 64 groups.
    ///   - count: The number of products.
    ///   - generator: The source of randomness.
    /// - Returns: A bit mask of groups for each product.
    static func memberships(
        _ groups: [GroupShape],
        products count: Int,
        using generator: inout SeededGenerator
    ) -> [UInt64] {
        var memberships = [UInt64](repeating: 0, count: count)
        for (index, group) in groups.enumerated() {
            let bit = UInt64(1) << UInt64(index)
            let size = max(1, Int(group.fraction * Double(count)))
            let start = Int.random(in: 0...(count - size), using: &generator)
            if group.isContiguous {
                for position in start..<(start + size) { memberships[position] |= bit }
            } else {
                memberships[start] |= bit
                for position in 0..<count where generator.bool(probability: group.fraction) {
                    memberships[position] |= bit
                }
            }
        }
        return memberships
    }
}

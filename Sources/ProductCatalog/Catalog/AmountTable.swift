/// Which products are within their limits, for every amount.
///
/// Between two thresholds (a minimum, or a maximum and one) nothing changes, so there is a set for
/// each gap between thresholds. Where that would take too much memory, only some of the sets are
/// kept, and the others are made from the nearest one below.
struct AmountTable<Members: MemberSet>: Sendable {
    private let layout: MemberLayout

    /// The amounts from which on something changes.
    private let thresholds: Thresholds

    /// For each threshold, the products that come in or go out there.
    private let changes: MemberLists

    /// The set below the first threshold, and those after some of the thresholds.
    private let kept: [Members]

    /// For each number of thresholds passed, the last set kept up to there, and after how many
    /// thresholds it stands.
    private let nearest: [(set: UInt32, passed: UInt32)]

    init(_ gathered: GatheredLimits, layout: MemberLayout) {
        let (thresholds, places) = gathered.thresholds.sorted()
        let changes = MemberLists(gathered.changes, places: places)
        var current: Members = gathered.unbounded.set(layout: layout)
        var kept = [current]
        var nearest: [(set: UInt32, passed: UInt32)] = [(0, 0)]
        // Where many products change at one amount, sets are kept closer together: what is made
        // from a kept set takes time for each change in between.
        let mostChanges = gathered.changes.count / Members.keptAmountSets
        for number in thresholds.indices {
            let pending = Int(nearest[number].passed)..<number + 1
            if changes[pending].count > mostChanges {
                current.toggle(changes[pending], layout: layout)
                kept.append(current)
                nearest.append((UInt32(kept.count - 1), UInt32(number + 1)))
            } else {
                nearest.append(nearest[number])
            }
        }
        invariant(!Self.keepsAll || kept.count == thresholds.count + 1, "not every set is kept")
        self.layout = layout
        self.thresholds = Thresholds(thresholds)
        self.changes = changes
        self.kept = kept
        self.nearest = nearest
    }

    /// Whether every set is kept, each at the number of thresholds passed.
    private static var keepsAll: Bool { Members.keptAmountSets == .max }

    /// The products within whose limits an amount is.
    ///
    /// - Complexity: O(log thresholds), and at worst one in ``MemberSet/keptAmountSets`` of the
    ///   changes.
    @inline(__always)
    func allowed(_ amount: Int) -> Members {
        let passed = thresholds.count(upTo: amount)
        if Self.keepsAll { return kept[passed] }
        let nearest = nearest[passed]
        guard nearest.passed < passed else { return kept[Int(nearest.set)] }
        var allowed = kept[Int(nearest.set)]
        allowed.toggle(changes[Int(nearest.passed)..<passed], layout: layout)
        return allowed
    }
}

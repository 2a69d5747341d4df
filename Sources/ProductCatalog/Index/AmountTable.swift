/// The products whose limits allow an amount, for every amount.
///
/// The set changes only at thresholds: at a minimum, and at the first amount above a maximum. Sets
/// are cached for some of the intervals between thresholds, and the others are computed from the
/// nearest cached one below.
struct AmountTable<Members: SetStorage>: Sendable {
    private let layout: SetLayout

    private let thresholds: Thresholds

    /// For each threshold, the products that become allowed or disallowed there.
    private let changes: MemberLists

    /// The set below the first threshold, and those above some of the thresholds.
    private let cachedSets: Members.Table

    /// For each number of reached thresholds, the nearest cached set, and the number of thresholds
    /// reached by it.
    private let nearest: [(set: UInt32, reached: UInt32)]

    /// Creates a table.
    init(_ builder: AmountTableBuilder, layout: SetLayout) {
        let (thresholds, indices) = builder.thresholds.sorted()
        let changes = MemberLists(builder.changes, indices: indices)
        var current: Members = builder.withoutMinimum.set(layout: layout)
        var cachedSets = Members.Table(layout: layout)
        cachedSets.append(current)
        var nearest: [(set: UInt32, reached: UInt32)] = [(0, 0)]
        // Sets are cached so that no more than a fraction of all changes is pending at any amount.
        let maxPendingCount = builder.changes.count / Members.maxCachedSets
        for index in thresholds.indices {
            let pending = Int(nearest[index].reached)..<index + 1
            if changes[pending].count > maxPendingCount {
                current.toggle(changes[pending], layout: layout)
                cachedSets.append(current)
                nearest.append((UInt32(cachedSets.count - 1), UInt32(index + 1)))
            } else {
                nearest.append(nearest[index])
            }
        }
        self.layout = layout
        self.thresholds = Thresholds(thresholds)
        self.changes = changes
        self.cachedSets = cachedSets
        self.nearest = nearest
        invariant(
            !Self.cachesAll || cachedSets.count == thresholds.count + 1,
            "a set isn't cached"
        )
    }

    /// Whether each set is cached, at the index that is the number of reached thresholds.
    private static var cachesAll: Bool { Members.maxCachedSets == .max }

    /// Returns the products whose limits allow an amount.
    ///
    /// - Complexity: O(log thresholds + products / 64 + changes / ``SetStorage/maxCachedSets``).
    @inline(__always)
    func allowedProducts(_ amount: WideInt) -> Members {
        let (set, pending) = nearestSet(to: amount)
        return pending.isEmpty ? cachedSets[set] : products(in: set, afterChanges: pending)
    }

    /// The products whose limits allow every amount: both the smallest and the largest one.
    var unlimitedProducts: Members {
        allowedProducts(.min).intersection(allowedProducts(.max))
    }

    /// Removes the products whose limits don't allow an amount. A cached set isn't copied.
    ///
    /// - Complexity: As for ``allowedProducts(_:)``.
    @inline(__always)
    func formIntersection(_ amount: WideInt, in accumulator: inout Members.Accumulator) {
        let (set, pending) = nearestSet(to: amount)
        if pending.isEmpty {
            cachedSets.formIntersection(set, in: &accumulator)
        } else {
            accumulator.formIntersection(products(in: set, afterChanges: pending))
        }
    }

    /// Returns the index of the nearest cached set, and the thresholds whose changes it lacks.
    @inline(__always)
    private func nearestSet(to amount: WideInt) -> (set: Int, pending: Range<Int>) {
        let reached = thresholds.count(upTo: amount)
        if Self.cachesAll { return (reached, reached..<reached) }
        let (set, cached) = nearest[reached]
        return (Int(set), Int(cached)..<reached)
    }

    private func products(in set: Int, afterChanges pending: Range<Int>) -> Members {
        var products = cachedSets[set]
        products.toggle(changes[pending], layout: layout)
        return products
    }
}

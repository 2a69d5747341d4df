// Sets of contexts as unions of boxes.
extension [ContextBox] {
    /// Returns whether the boxes together contain all contexts of another box.
    ///
    /// - Complexity: Exponential in the number of parts that the boxes restrict, up to the limit.
    package func cover(
        _ box: ContextBox,
        limit: inout WorkLimit
    ) throws(IntricacyError) -> Bool {
        try firstDifference(of: box, limit: &limit) == nil
    }

    /// Returns whether any of the boxes has a context in common with another box.
    ///
    /// - Complexity: O(boxes × values).
    package func overlap(_ box: ContextBox) -> Bool {
        contains { !$0.isDisjoint(with: box) }
    }

    /// Returns the contexts of another set that aren't in this one.
    ///
    /// - Complexity: As for ``cover(_:limit:)``.
    package func complement(
        in others: [ContextBox],
        limit: inout WorkLimit
    ) throws(IntricacyError) -> [ContextBox] {
        var rest = others
        for box in self {
            var pieces: [ContextBox] = []
            for other in rest {
                // Most boxes of limits by currency are for different currencies.
                let currencyCounts = (other.currencies.storedCount, box.currencies.storedCount)
                try limit.spend(1 + Swift.min(currencyCounts.0, currencyCounts.1))
                guard !other.currencies.isDisjoint(with: box.currencies) else {
                    pieces.append(other)
                    continue
                }
                try limit.spend(other.subtractionCost(of: box))
                pieces += other.subtracting(box)
            }
            rest = pieces
        }
        return rest
    }

    /// Returns some contexts of another box that none of these boxes contains, or `nil` if there are
    /// none.
    private func firstDifference(
        of box: ContextBox,
        limit: inout WorkLimit
    ) throws(IntricacyError) -> ContextBox? {
        try limit.spend(2 * WideInt(count))
        let boxes = candidates(toCover: box)
        // Parts of the box that the first boxes don't contain, and how many of these there are.
        var pending = [(box, 0)]
        while let (piece, checkedCount) = pending.popLast() {
            var index = checkedCount
            while index < boxes.count {
                try limit.spend(boxes[index].comparisonCost(with: piece))
                if !boxes[index].isDisjoint(with: piece) { break }
                index += 1
            }
            guard index < boxes.count else { return piece }
            try limit.spend(piece.subtractionCost(of: boxes[index]))
            for rest in piece.subtracting(boxes[index]) { pending.append((rest, index + 1)) }
        }
        return nil
    }

    /// Returns the boxes without those that make no difference to whether all cover a box, those with the
    /// fewest restricted parts first.
    ///
    /// An attribute has more values than any number of boxes list. If the box has all but some of them,
    /// those that no box lists have to be covered by boxes that don't restrict the attribute. These boxes
    /// cover the other values, too.
    private func candidates(toCover box: ContextBox) -> [ContextBox] {
        var excepting: Set<AttributeName> = []
        for other in self {
            for (name, values) in other.attributes where !values.isList { excepting.insert(name) }
        }
        return filter { other in
            !other.attributes.contains { name, values in
                values.isList && !box.values(of: name).isList && !excepting.contains(name)
            }
        }
        .sorted { $0.restrictedPartCount < $1.restrictedPartCount }
    }
}

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
        // Parts of the box that the first boxes don't contain, and how many of these there are.
        var pending = [(box, 0)]
        while let (piece, checkedCount) = pending.popLast() {
            var index = checkedCount
            while index < count {
                try limit.spend(1 + self[index].attributes.count)
                if !self[index].isDisjoint(with: piece) { break }
                index += 1
            }
            guard index < count else { return piece }
            try limit.spend(piece.subtractionCost(of: self[index]))
            for rest in piece.subtracting(self[index]) { pending.append((rest, index + 1)) }
        }
        return nil
    }
}

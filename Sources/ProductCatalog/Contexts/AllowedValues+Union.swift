extension AllowedValues {
    /// Returns the values that are allowed on any side.
    ///
    /// - Complexity: O(values on all sides), and O(all values) to normalize the result.
    static func union(of sides: some Sequence<AllowedValues>) -> AllowedValues {
        var listed: Set<Value> = []
        var excepted: Set<Value>?
        for side in sides {
            switch side {
            case .only(let values): listed.formUnion(values)
            case .allBut(let values): excepted = excepted?.intersection(values) ?? values
            }
        }
        let union = excepted.map { .allBut($0.subtracting(listed)) } ?? AllowedValues.only(listed)
        return union.normalized
    }
}

extension Sequence<ClosedRange<WideInt>> {
    /// Whether every amount is in one of the ranges.
    ///
    /// - Complexity: O(*n* log *n*).
    var coverAllAmounts: Bool {
        var next = WideInt.min
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard range.lowerBound <= next else { return false }
            if range.upperBound == .max { return true }
            next = Swift.max(next, range.upperBound + 1)
        }
        return false
    }
}

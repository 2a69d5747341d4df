/// The characters of a name, as numbers.
extension [UInt64] {
    /// The number of characters that two names need to be one edit apart.
    static var minEditedCount: Int { 3 }

    /// Returns whether one edit turns these characters into others. See ``FoldedName/isOneEdit(from:)``.
    func isOneEdit(from other: [UInt64]) -> Bool {
        guard Swift.min(count, other.count) >= Self.minEditedCount else { return false }
        let prefix = zip(self, other).prefix { $0 == $1 }.count
        let suffix = zip(dropFirst(prefix).reversed(), other.dropFirst(prefix).reversed())
            .prefix { $0 == $1 }.count
        let left = self[prefix..<count - suffix]
        let right = other[prefix..<other.count - suffix]
        switch (left.count, right.count) {
        case (0, 1), (1, 0), (1, 1): return true
        case (2, 2): return left.first == right.last && left.last == right.first
        default: return false
        }
    }
}

/// A table of names that finds a name, or one that's one edit away, in a time that doesn't depend
/// on the number of names.
///
/// The table has each name, and for each of its characters the name with a placeholder instead.
/// Only hashes are stored. They're seeded per table, so two of them are equal by chance only.
struct OneEditTable: Sendable {
    /// The first index of a name by its hash, and by those of the name with a placeholder.
    private var indices: [UInt64: Int32] = [:]

    /// The number of characters of the longest name.
    private var maxCount = 0

    private let seed = (
        low: UInt64.random(in: .min ... .max), high: UInt64.random(in: .min ... .max)
    )

    /// Inserts a name. If several names are equal, the first one is found.
    ///
    /// - Complexity: O(characters).
    mutating func insert(_ name: [UInt64], at index: Int) {
        maxCount = max(maxCount, name.count)
        insert(hash(of: name), index)
        guard name.count >= [UInt64].minEditedCount else { return }
        for hash in placeholderHashes(of: name) { insert(hash, index) }
    }

    private mutating func insert(_ hash: UInt64, _ index: Int) {
        if indices[hash] == nil { indices[hash] = Int32(index) }
    }

    /// Returns the index of a name.
    ///
    /// - Complexity: O(characters).
    func index(of name: [UInt64]) -> Int? {
        indices[hash(of: name)].map(Int.init)
    }

    /// Returns the lowest index of a name that's equal or one edit away.
    ///
    /// - Complexity: O(characters).
    func index(oneEditFrom name: [UInt64]) -> Int? {
        guard name.count >= [UInt64].minEditedCount, name.count <= maxCount + 1 else { return nil }
        return editedHashes(of: name).compactMap { indices[$0] }.min().map(Int.init)
    }
}

/// The hash of a name is the sum of a hash for each character at its position. The hashes of all
/// names one edit away follow from the sums before and after the edit.
extension OneEditTable {
    /// Stands for any character.
    private static let placeholder = UInt64.max

    /// Returns the hash of a character at a position.
    private func hash(_ character: UInt64, _ position: Int) -> UInt64 {
        let product = (character ^ seed.low)
            .multipliedFullWidth(
                by: UInt64(truncatingIfNeeded: position) &* 0x9e37_79b9_7f4a_7c15 ^ seed.high
            )
        return product.high ^ product.low
    }

    /// Returns the hash of a name whose characters were moved to the right or to the left.
    private func hash(of name: [UInt64], movedBy distance: Int = 0) -> UInt64 {
        name.indices.reduce(0) { $0 &+ hash(name[$1], $1 + distance) }
    }

    /// Returns the hashes of a name with a placeholder instead of each character.
    private func placeholderHashes(of name: [UInt64]) -> [UInt64] {
        let whole = hash(of: name)
        return name.indices.map {
            whole &- hash(name[$0], $0) &+ hash(Self.placeholder, $0)
        }
    }

    /// Returns the hashes that the table has for names one edit away: the name with a placeholder
    /// instead of a character or between two, without a character, and with two characters swapped.
    private func editedHashes(of name: [UInt64]) -> [UInt64] {
        var hashes = placeholderHashes(of: name)
        let whole = hash(of: name)
        // The characters before the edit, and those after it if it moves them.
        var before: UInt64 = 0
        var afterInsertion = hash(of: name, movedBy: 1)
        var afterRemoval = hash(of: name, movedBy: -1)
        for position in name.indices {
            let character = name[position]
            hashes.append(before &+ hash(Self.placeholder, position) &+ afterInsertion)
            afterInsertion &-= hash(character, position + 1)
            afterRemoval &-= hash(character, position - 1)
            if name.count > [UInt64].minEditedCount { hashes.append(before &+ afterRemoval) }
            before &+= hash(character, position)
            guard position + 1 < name.count else { continue }
            let next = name[position + 1]
            hashes.append(
                whole &- hash(character, position) &- hash(next, position + 1)
                    &+ hash(next, position) &+ hash(character, position + 1)
            )
        }
        hashes.append(whole &+ hash(Self.placeholder, name.count))
        return hashes
    }
}

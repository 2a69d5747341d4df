/// A table of folded names that finds a name, or one that's one edit away, in a time that doesn't
/// depend on the number of names.
///
/// The table has each name, and for each of its characters the name with a placeholder instead.
/// Only hashes are stored. They're seeded per process, so two of them are equal by chance only.
struct OneEditTable: Sendable {
    /// The first index of a name by its hash, and by those of the name with a placeholder.
    private var indices: [UInt64: Int32] = [:]

    /// The number of characters of the longest name.
    private var maxCount = 0

    /// Inserts a name. If several names are equal, the first one is found.
    ///
    /// - Complexity: O(characters).
    mutating func insert(_ name: FoldedName, at index: Int) {
        maxCount = max(maxCount, name.characters.count)
        insert(name.hash, index)
        guard name.characters.count >= FoldedName.minEditedCount else { return }
        for hash in name.placeholderHashes { insert(hash, index) }
    }

    private mutating func insert(_ hash: UInt64, _ index: Int) {
        if indices[hash] == nil { indices[hash] = Int32(index) }
    }

    /// Returns the index of a name.
    ///
    /// - Complexity: O(characters).
    func index(of name: FoldedName) -> Int? {
        indices[name.hash].map(Int.init)
    }

    /// Returns the lowest index of a name that's equal or one edit away.
    ///
    /// - Complexity: O(characters).
    func index(oneEditFrom name: FoldedName) -> Int? {
        let count = name.characters.count
        guard count >= FoldedName.minEditedCount, count <= maxCount + 1 else { return nil }
        return name.editedHashes.compactMap { indices[$0] }.min().map(Int.init)
    }
}

/// The hash of a name is the sum of a hash for each character at its position. The hashes of all
/// names one edit away follow from the sums before and after the edit.
extension FoldedName {
    /// Stands for any character. No scalar has this value.
    private static let placeholder = UInt64.max

    /// Returns the hash of a character at a position.
    private static func hash(_ character: UInt64, _ position: Int) -> UInt64 {
        var hasher = Hasher()
        hasher.combine(character)
        hasher.combine(position)
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    fileprivate var hash: UInt64 {
        characters.enumerated().reduce(0) { $0 &+ Self.hash($1.element, $1.offset) }
    }

    /// The hashes of this name with a placeholder instead of each character.
    fileprivate var placeholderHashes: [UInt64] {
        let hash = hash
        return characters.enumerated().map { position, character in
            hash &- Self.hash(character, position) &+ Self.hash(Self.placeholder, position)
        }
    }

    /// The hashes that the table has for names one edit away: this name with a placeholder instead
    /// of a character or between two, without a character, and with two characters swapped.
    fileprivate var editedHashes: [UInt64] {
        var hashes = placeholderHashes
        let whole = hash
        // The characters before the edit, and those after it if it moves them right or left.
        var before: UInt64 = 0
        var movedRight = characters.enumerated().reduce(0) {
            $0 &+ Self.hash($1.element, $1.offset + 1)
        }
        var movedLeft = characters.enumerated().reduce(0) {
            $0 &+ Self.hash($1.element, $1.offset - 1)
        }
        for (position, character) in characters.enumerated() {
            hashes.append(before &+ Self.hash(Self.placeholder, position) &+ movedRight)
            movedLeft &-= Self.hash(character, position - 1)
            if characters.count > Self.minEditedCount { hashes.append(before &+ movedLeft) }
            movedRight &-= Self.hash(character, position + 1)
            before &+= Self.hash(character, position)
            guard position + 1 < characters.count else { break }
            let next = characters[position + 1]
            hashes.append(
                whole &- Self.hash(character, position) &- Self.hash(next, position + 1)
                    &+ Self.hash(next, position) &+ Self.hash(character, position + 1)
            )
        }
        hashes.append(whole &+ Self.hash(Self.placeholder, characters.count))
        return hashes
    }
}

/// A set is a collection of the indices of its members, in display order. An index is both the
/// element and its position in the collection: `set[index] == index`.
extension ProductSet: BidirectionalCollection {
    /// The index of a payment product in the catalog.
    public typealias Element = Index

    /// The index of the first member, or ``endIndex`` if the set is empty.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var startIndex: Index {
        Index(offset: first(from: 0) ?? catalog.productCount)
    }

    /// The index after all products of the catalog.
    public var endIndex: Index {
        Index(offset: catalog.productCount)
    }

    /// Returns the index itself.
    ///
    /// - Precondition: The set contains the index.
    public subscript(index: Index) -> Index {
        precondition(contains(index), "the set doesn't contain index \(index)")
        return index
    }

    /// Returns the index of the next member, or ``endIndex`` after the last.
    ///
    /// - Precondition: The index is a valid index of the set's catalog.
    /// - Complexity: O(1) on average over an iteration of a dense set, O(products in the catalog /
    ///   64) in the worst case.
    public func index(after index: Index) -> Index {
        catalog.requireValid(index)
        return Index(offset: first(from: index.offset + 1) ?? catalog.productCount)
    }

    /// Returns the index of the previous member.
    ///
    /// - Precondition: The set has a member before the index.
    /// - Complexity: As for ``index(after:)``.
    public func index(before index: Index) -> Index {
        guard index <= endIndex, let offset = last(below: index.offset) else {
            preconditionFailure("the set has no member before index \(index)")
        }
        return Index(offset: offset)
    }
}

extension ProductSet {
    /// Returns the smallest member that isn't below an offset.
    private func first(from offset: Int) -> Int? {
        guard var (index, word) = firstWord(from: offset / 64) else { return nil }
        if index == offset / 64 {
            word &= .max << UInt64(offset % 64)
            if word == 0 {
                guard let next = firstWord(from: index + 1) else { return nil }
                (index, word) = next
            }
        }
        return index * 64 + word.trailingZeroBitCount
    }

    /// Returns the largest member below an offset.
    private func last(below offset: Int) -> Int? {
        // coverage: unreachable because without a previous member, `index(before:)` traps.
        guard offset > 0 else { return nil }
        let limit = offset - 1
        // coverage: unreachable because without a previous member, `index(before:)` traps.
        guard var (index, word) = lastWord(upTo: limit / 64) else { return nil }
        if index == limit / 64 {
            word &= .max >> UInt64(63 - limit % 64)
            if word == 0 {
                // coverage: unreachable because without a previous member, `index(before:)` traps.
                guard index > 0, let previous = lastWord(upTo: index - 1) else { return nil }
                (index, word) = previous
            }
        }
        return index * 64 + 63 - word.leadingZeroBitCount
    }
}

extension ProductSet {
    /// Returns an iterator over the members, in display order.
    ///
    /// - Complexity: A whole iteration is O(products in the catalog / 64 + members), or O(members ×
    ///   log members) if the set is a short list.
    public func makeIterator() -> Iterator {
        Iterator(set: self)
    }

    /// An iterator over the members of a set, in display order.
    public struct Iterator: IteratorProtocol, Sendable {
        private let set: ProductSet

        /// The index of the current word.
        private var index = -1

        /// The remaining members of the current word, and the offset of its first product.
        ///
        /// They're accessible to inlined code, because a call per member takes three times the
        /// instructions.
        @usableFromInline var word: UInt64 = 0
        @usableFromInline var start = 0

        fileprivate init(set: ProductSet) {
            self.set = set
        }

        /// Advances to the next member and returns its index, or `nil` after the last.
        @inlinable
        public mutating func next() -> ProductSet.Index? {
            if word == 0, !advanceToNextWord() { return nil }
            let offset = start &+ word.trailingZeroBitCount
            word &= word &- 1
            return ProductSet.Index(offset: offset)
        }

        /// Advances to the next word with members, and returns whether there is one.
        @usableFromInline
        mutating func advanceToNextWord() -> Bool {
            guard let next = set.firstWord(from: index + 1) else { return false }
            (index, word) = next
            start = index * 64
            return true
        }
    }
}

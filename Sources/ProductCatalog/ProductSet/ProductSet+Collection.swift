/// A set is a collection of its members' places in the catalog, in display order. As a place stands
/// for itself, it is both the element and the index: `set[index] == index`.
extension ProductSet: BidirectionalCollection {
    /// A member: the place of a payment product in the catalog.
    public typealias Element = PaymentProductCatalog.Index

    /// The place of a payment product in the catalog.
    public typealias Index = PaymentProductCatalog.Index

    /// The place of the member shown first.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var startIndex: Index {
        Index(offset: first(from: 0) ?? universe.productCount)
    }

    /// The place after all products of the catalog.
    public var endIndex: Index {
        Index(offset: universe.productCount)
    }

    /// The place itself.
    ///
    /// - Precondition: the place is a member's.
    public subscript(index: Index) -> Index {
        precondition(contains(index), "place \(index) holds no product of this set")
        return index
    }

    /// The place of the next member in display order, or ``endIndex`` after the last.
    ///
    /// - Complexity: O(1) on average over a whole iteration of a dense set, O(products in the
    ///   catalog / 64) at worst.
    public func index(after index: Index) -> Index {
        universe.requireValid(index)
        return Index(offset: first(from: index.offset + 1) ?? universe.productCount)
    }

    /// The place of the member before, in display order.
    ///
    /// - Precondition: there is one.
    /// - Complexity: as for ``index(after:)``.
    public func index(before index: Index) -> Index {
        guard index <= endIndex, let offset = last(below: index.offset) else {
            preconditionFailure("no product of this set comes before place \(index)")
        }
        return Index(offset: offset)
    }
}

extension ProductSet {
    private func first(from offset: Int) -> Int? {
        switch storage {
        case .bits: bits.first(from: offset)
        case .few: few.first(from: offset)
        case .flat(let members): members.first(from: offset)
        case .large(let members): members.first(from: offset)
        }
    }

    private func last(below offset: Int) -> Int? {
        switch storage {
        case .bits: bits.last(below: offset)
        case .few: few.last(below: offset)
        case .flat(let members): members.last(below: offset)
        case .large(let members): members.last(below: offset)
        }
    }

    @inline(__always)
    private func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        switch storage {
        case .bits: bits.firstWord(from: number)
        case .few: few.firstWord(from: number)
        case .flat(let members): members.firstWord(from: number)
        case .large(let members): members.firstWord(from: number)
        }
    }

    /// Goes through the members in display order, 64 products at a time.
    ///
    /// - Complexity: O(products in the catalog / 64 + members) for all of them; O(members × log
    ///   members) where the set is a short list.
    public func makeIterator() -> Iterator {
        Iterator(set: self)
    }

    /// Gives the members of a set in display order.
    ///
    /// What comes out of a word stands in the caller's code, since a call for each member took
    /// three times the instructions; finding the next word does not.
    public struct Iterator: IteratorProtocol, Sendable {
        private let set: ProductSet
        private var number = -1

        /// The members not given yet of the 64 products from `start` on.
        @usableFromInline var word: UInt64 = 0
        @usableFromInline var start = 0

        fileprivate init(set: ProductSet) {
            self.set = set
        }

        /// The next member, or `nil` after the last.
        @inlinable
        public mutating func next() -> PaymentProductCatalog.Index? {
            if word == 0, !findWord() { return nil }
            let offset = start &+ word.trailingZeroBitCount
            word &= word &- 1
            return PaymentProductCatalog.Index(offset: offset)
        }

        /// Goes to the next word that has a member, if there is one.
        @usableFromInline
        mutating func findWord() -> Bool {
            guard let next = set.firstWord(from: number + 1) else { return false }
            (number, word) = next
            start = number * 64
            return true
        }
    }
}

extension ProductSet: CustomStringConvertible {
    /// The members' places, such as `[#0, #7]`.
    public var description: String {
        "[" + map(\.description).joined(separator: ", ") + "]"
    }
}

// All switches over the storage of a set. `CatalogIndex` chooses it.

extension ProductSet {
    /// The storage of the members.
    ///
    /// Inline members are in a property of their own, because passing around an enumeration with a
    /// payload of 64 bytes takes six times the instructions.
    enum Storage: Sendable {
        case inline
        case flat(FlatBits)
        case chunked(ChunkedBits)
    }
}

// Reading.
extension ProductSet {
    @inline(__always)
    func contains(offset: Int) -> Bool {
        switch storage {
        case .inline: inlineBits.contains(offset)
        case .flat(let members): members.contains(offset)
        case .chunked(let members): members.contains(offset)
        }
    }

    /// The number of products in the set.
    ///
    /// - Complexity: O(products in the catalog / 64).
    public var count: Int {
        switch storage {
        case .inline: inlineBits.count
        case .flat(let members): members.count
        case .chunked(let members): members.count
        }
    }

    /// Returns the first word with members at an index or above. Word *i* has the members from *64i*
    /// to *64i + 63*.
    @inline(__always)
    func firstWord(from index: Int) -> (index: Int, word: UInt64)? {
        switch storage {
        case .inline: inlineBits.firstWord(from: index)
        case .flat(let members): members.firstWord(from: index)
        case .chunked(let members): members.firstWord(from: index)
        }
    }

    /// Returns the last word with members up to an index.
    func lastWord(upTo index: Int) -> (index: Int, word: UInt64)? {
        switch storage {
        case .inline: inlineBits.lastWord(upTo: index)
        case .flat(let members): members.lastWord(upTo: index)
        case .chunked(let members): members.lastWord(upTo: index)
        }
    }

    /// Checks the invariants of the storage.
    @inline(__always)
    func checkInvariants() {
        switch storage {
        case .inline: inlineBits.checkInvariants(catalog.layout)
        case .flat(let members): members.checkInvariants(catalog.layout)
        case .chunked(let members): members.checkInvariants(catalog.layout)
        }
    }
}

// Changing.
extension ProductSet {
    /// Removes a member, or inserts a product that isn't a member.
    mutating func toggle(offset: Int) {
        // Move the storage out to avoid a copy.
        switch exchange(&storage, with: .inline) {
        case .inline:
            inlineBits.toggle(offset)
        case .flat(var members):
            members.toggle([UInt32(offset)], layout: catalog.layout)
            storage = .flat(members)
        case .chunked(var members):
            members.toggle([UInt32(offset)], layout: catalog.layout)
            storage = .chunked(members)
        }
    }
}

// Combining.
extension ProductSet {
    /// An operation on two sets.
    enum Operation {
        case union, intersection, subtraction
    }

    /// Returns the result of an operation on this set and another.
    ///
    /// - Precondition: Both sets belong to the same catalog.
    @inline(__always)
    func combined(with other: ProductSet, by operation: Operation) -> ProductSet {
        catalog.requireSame(as: other.catalog)
        guard case .inline = storage else { return combinedOutOfLine(with: other, by: operation) }
        return inlineBits.combined(with: other.inlineBits, by: operation, catalog.layout)
            .set(of: catalog)
    }

    // Not inlined, to keep the caller short for small catalogs.
    @inline(never)
    private func combinedOutOfLine(with other: ProductSet, by operation: Operation) -> ProductSet {
        let storage = storage
        switch storage {
        case .inline: preconditionFailure("inline sets are combined by the caller")
        case .flat(let members):
            return members.combined(with: FlatBits(other), by: operation, catalog.layout)
                .set(of: catalog)
        case .chunked(let members):
            return members.combined(with: ChunkedBits(other), by: operation, catalog.layout)
                .set(of: catalog)
        }
    }

    /// Returns whether two sets of the same catalog have the same members.
    func hasSameMembers(as other: ProductSet) -> Bool {
        let storage = storage
        return switch storage {
        case .inline: inlineBits == InlineBits(other)
        case .flat(let members): members == FlatBits(other)
        case .chunked(let members): members == ChunkedBits(other)
        }
    }
}

extension SetStorage {
    @inline(__always)
    fileprivate func combined(
        with other: Self,
        by operation: ProductSet.Operation,
        _ layout: @autoclosure () -> SetLayout
    ) -> Self {
        switch operation {
        case .union: union(other, layout: layout())
        case .intersection: intersection(other)
        case .subtraction: subtracting(other)
        }
    }
}

// Converting between a set and its storage.

extension InlineBits {
    @inline(__always)
    init(_ set: borrowing ProductSet) {
        self = set.inlineBits
    }

    @inline(__always)
    func set(of catalog: CatalogIdentity) -> ProductSet {
        ProductSet(self, .inline, of: catalog)
    }
}

extension FlatBits {
    @inline(__always)
    init(_ set: borrowing ProductSet) {
        guard case .flat(let members) = set.storage else {
            preconditionFailure("the sets have different forms")
        }
        self = members
    }

    @inline(__always)
    func set(of catalog: CatalogIdentity) -> ProductSet {
        ProductSet(InlineBits(), .flat(self), of: catalog)
    }
}

extension ChunkedBits {
    @inline(__always)
    init(_ set: borrowing ProductSet) {
        guard case .chunked(let members) = set.storage else {
            preconditionFailure("the sets have different forms")
        }
        self = members
    }

    @inline(__always)
    func set(of catalog: CatalogIdentity) -> ProductSet {
        ProductSet(InlineBits(), .chunked(self), of: catalog)
    }
}

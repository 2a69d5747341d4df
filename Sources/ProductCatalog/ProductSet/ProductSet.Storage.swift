extension ProductSet {
    /// Where the members of a set are.
    ///
    /// It is a field of its own beside the words in place, because a set that is either the one or
    /// the other took six times the instructions to pass around.
    enum Storage: Sendable {
        /// The catalog is small: the words in place are ``InlineBits``.
        case bits

        /// The catalog is larger, but the members are few: the words in place are ``FewMembers``.
        case few(of: Whole)

        case flat(FlatBits)

        case large(LargeBits)
    }

    /// How a catalog stores sets of any number of members, when not as bits in place.
    enum Whole: Sendable {
        case flat, large
    }
}

// Kept out of the callers, which have to be short for small catalogs. Storages are taken out of
// their sets first: to look into one where it stands copied the whole set, 78 instructions.
extension ProductSet {
    @inline(never)
    func storedUnion(_ other: ProductSet) -> ProductSet {
        let (own, others) = (whole, other.whole)
        return switch (own, others) {
        case (.flat(let members), .flat(let others)):
            ProductSet(.flat(members.union(others, layout: universe.layout)), in: universe)
        case (.large(let members), .large(let others)):
            ProductSet(.large(members.union(others, layout: universe.layout)), in: universe)
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func storedIntersection(_ other: ProductSet) -> ProductSet {
        let (own, others) = (storage, other.storage)
        return switch (own, others) {
        case (.few(let whole), _):
            ProductSet(few.filter { other.contains(offset: $0) }, of: whole, in: universe)
        case (_, .few(let whole)):
            ProductSet(other.few.filter { contains(offset: $0) }, of: whole, in: universe)
        case (.flat(let members), .flat(let others)):
            ProductSet(.flat(members.intersection(others)), in: universe)
        case (.large(let members), .large(let others)):
            ProductSet(.large(members.intersection(others)), in: universe)
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func storedSubtracting(_ other: ProductSet) -> ProductSet {
        let own = storage
        if case .few(let whole) = own {
            return ProductSet(few.filter { !other.contains(offset: $0) }, of: whole, in: universe)
        }
        let others = other.whole
        return switch (own, others) {
        case (.flat(let members), .flat(let others)):
            ProductSet(.flat(members.subtracting(others)), in: universe)
        case (.large(let members), .large(let others)):
            ProductSet(.large(members.subtracting(others)), in: universe)
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func hasSameStoredMembers(as other: ProductSet) -> Bool {
        let (own, others) = (whole, other.whole)
        return switch (own, others) {
        case (.flat(let members), .flat(let others)): members == others
        case (.large(let members), .large(let others)): members == others
        default: false
        }
    }

    /// The members, but few of them stored as any number is.
    private var whole: Storage {
        let storage = storage
        guard case .few(let whole) = storage else { return storage }
        return few.stored(as: whole, universe.layout)
    }
}

extension FewMembers {
    /// The members stored as any number is.
    func stored(as whole: ProductSet.Whole, _ layout: MemberLayout) -> ProductSet.Storage {
        switch whole {
        case .flat: .flat(members(layout))
        case .large: .large(members(layout))
        }
    }
}

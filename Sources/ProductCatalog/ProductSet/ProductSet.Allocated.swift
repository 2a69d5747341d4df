extension ProductSet {
    /// The members of a set, where the catalog is too large to have them in place.
    ///
    /// It is a field of its own beside the bits in place, because a set that is either the one or
    /// the other took six times the instructions to pass around.
    enum Allocated: Sendable {
        /// The catalog is small: the members are in place.
        case none

        case flat(FlatBits)

        case large(LargeBits)
    }
}

// Kept out of the callers, which have to be short for small catalogs.
extension ProductSet.Allocated {
    @inline(never)
    func union(_ other: Self, in universe: ProductSet.Universe) -> ProductSet {
        switch (self, other) {
        case (.flat(let members), .flat(let others)):
            ProductSet(.flat(members.union(others, layout: universe.layout)), in: universe)
        case (.large(let members), .large(let others)):
            ProductSet(.large(members.union(others, layout: universe.layout)), in: universe)
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func intersection(_ other: Self, in universe: ProductSet.Universe) -> ProductSet {
        switch (self, other) {
        case (.flat(let members), .flat(let others)):
            ProductSet(.flat(members.intersection(others)), in: universe)
        case (.large(let members), .large(let others)):
            ProductSet(.large(members.intersection(others)), in: universe)
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func subtracting(_ other: Self, in universe: ProductSet.Universe) -> ProductSet {
        switch (self, other) {
        case (.flat(let members), .flat(let others)):
            ProductSet(.flat(members.subtracting(others)), in: universe)
        case (.large(let members), .large(let others)):
            ProductSet(.large(members.subtracting(others)), in: universe)
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }
}

extension ProductSet.Allocated: Equatable {
    @inline(never)
    static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.flat(let members), .flat(let others)): members == others
        case (.large(let members), .large(let others)): members == others
        default: false
        }
    }
}

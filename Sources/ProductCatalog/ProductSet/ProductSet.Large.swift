extension ProductSet {
    /// The members of a set, where the catalog is too large to have them in place.
    ///
    /// It is a field of its own beside the bits in place, because a set that is either the one or the other
    /// took six times the instructions to pass around.
    enum Large: Sendable {
        /// The catalog is small: the members are in place.
        case none

        case flat(FlatBits)

        case chunked(LargeBits)
    }
}

extension ProductSet.Large {
    // Kept out of the callers: they have to be short for small catalogs.
    @inline(never)
    func union(_ other: Self) -> Self {
        switch (self, other) {
        case (.flat(let members), .flat(let others)): .flat(members.union(others))
        case (.chunked(let members), .chunked(let others)): .chunked(members.union(others))
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func intersection(_ other: Self) -> Self {
        switch (self, other) {
        case (.flat(let members), .flat(let others)): .flat(members.intersection(others))
        case (.chunked(let members), .chunked(let others)): .chunked(members.intersection(others))
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }

    @inline(never)
    func subtracting(_ other: Self) -> Self {
        switch (self, other) {
        case (.flat(let members), .flat(let others)): .flat(members.subtracting(others))
        case (.chunked(let members), .chunked(let others)): .chunked(members.subtracting(others))
        default: preconditionFailure("sets of one catalog are stored alike")
        }
    }
}

extension ProductSet.Large: Equatable {
    @inline(never)
    static func == (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.flat(let members), .flat(let others)): members == others
        case (.chunked(let members), .chunked(let others)): members == others
        default: false
        }
    }
}

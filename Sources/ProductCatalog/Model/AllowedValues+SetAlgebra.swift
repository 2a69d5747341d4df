// Lists of more than half of a limited number of values, and exceptions of half of them or more, have
// two forms. The operations return the normalized one, with fewer values. They're exact for
// normalized operands.
extension AllowedValues {
    /// The same values, listed or excepted, whichever takes fewer.
    ///
    /// - Complexity: O(1) if the values are normalized already, and O(all values) otherwise.
    var normalized: AllowedValues {
        guard let all = Value.allValues else { return self }
        switch self {
        case .only(let values) where values.count > all.count / 2:
            return .allBut(Set(all).subtracting(values))
        case .allBut(let values) where values.count >= all.count - all.count / 2:
            return .only(Set(all).subtracting(values))
        case .only, .allBut: return self
        }
    }

    /// Whether the allowed values are listed, and not the exceptions.
    var isList: Bool {
        if case .only = self { true } else { false }
    }

    /// Whether no value is allowed.
    var isEmpty: Bool { self == .only([]) }

    /// The number of values that are listed or excepted.
    var storedCount: WideInt {
        switch self {
        case .only(let values), .allBut(let values): WideInt(values.count)
        }
    }

    /// Returns whether all of the other values are among these.
    ///
    /// - Complexity: O(other values), or O(excepted values) if the other ones are all but some.
    func isSuperset(of other: AllowedValues) -> Bool {
        switch (self, other) {
        case (.only(let values), .only(let others)): others.isSubset(of: values)
        case (.only, .allBut): false
        case (.allBut(let excepted), .only(let others)): others.isDisjoint(with: excepted)
        case (.allBut(let excepted), .allBut(let others)): excepted.isSubset(of: others)
        }
    }

    /// Returns whether none of the other values is among these.
    ///
    /// - Complexity: O(values).
    func isDisjoint(with other: AllowedValues) -> Bool {
        switch (self, other) {
        case (.only(let values), .only(let others)): values.isDisjoint(with: others)
        case (.only(let values), .allBut(let excepted)),
            (.allBut(let excepted), .only(let values)):
            values.isSubset(of: excepted)
        case (.allBut, .allBut): false
        }
    }

    /// Returns the values that are allowed on both sides.
    ///
    /// - Complexity: O(values).
    func intersection(_ other: AllowedValues) -> AllowedValues {
        let common: AllowedValues =
            switch (self, other) {
            case (.only(let values), .only(let others)): .only(values.intersection(others))
            case (.only(let values), .allBut(let excepted)),
                (.allBut(let excepted), .only(let values)):
                .only(values.subtracting(excepted))
            case (.allBut(let excepted), .allBut(let others)): .allBut(excepted.union(others))
            }
        return common.normalized
    }

    /// Returns the values that aren't allowed.
    var complement: AllowedValues {
        switch self {
        case .only(let values): AllowedValues.allBut(values).normalized
        case .allBut(let values): AllowedValues.only(values).normalized
        }
    }

    /// Returns the values that are allowed on either side.
    ///
    /// - Complexity: O(values).
    func union(_ other: AllowedValues) -> AllowedValues {
        complement.intersection(other.complement).complement
    }

    /// Returns the values that aren't among others.
    ///
    /// - Complexity: O(values).
    func subtracting(_ other: AllowedValues) -> AllowedValues {
        intersection(other.complement)
    }
}

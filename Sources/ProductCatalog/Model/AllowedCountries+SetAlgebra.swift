// Exceptions of every code there is aren't treated as a list of none.
extension AllowedCountries {
    /// Whether no country is allowed.
    var isEmpty: Bool {
        self == .only([])
    }

    /// Returns whether all of the other countries are among these.
    ///
    /// - Complexity: O(other countries), or O(excepted countries) if the other ones are all but some.
    func isSuperset(of other: AllowedCountries) -> Bool {
        switch (self, other) {
        case (.only(let countries), .only(let others)): others.isSubset(of: countries)
        case (.only, .allBut): false
        case (.allBut(let excepted), .only(let others)): others.isDisjoint(with: excepted)
        case (.allBut(let excepted), .allBut(let others)): excepted.isSubset(of: others)
        }
    }

    /// Returns whether none of the other countries is among these.
    ///
    /// - Complexity: O(countries).
    func isDisjoint(with other: AllowedCountries) -> Bool {
        switch (self, other) {
        case (.only(let countries), .only(let others)): countries.isDisjoint(with: others)
        case (.only(let countries), .allBut(let excepted)),
            (.allBut(let excepted), .only(let countries)):
            countries.isSubset(of: excepted)
        case (.allBut, .allBut): false
        }
    }
}

/// A table of names for finding the one that another name was probably meant to be, in a time that
/// doesn't depend on their number.
struct NearMissTable: Sendable {
    /// The names without a plural "s".
    private var unchanged = CaseTables()

    /// The names with a plural "s", without it.
    private var singulars = CaseTables()

    /// The names with a plural "s", as they are.
    private var plurals = CaseTables()

    /// Inserts a name.
    ///
    /// - Complexity: O(characters).
    mutating func insert(_ forms: NearMissForms, at index: Int) {
        if forms.isPlural {
            singulars.insert(forms.singular, at: index)
            plurals.insert(forms.unchanged, at: index)
        } else {
            unchanged.insert(forms.unchanged, at: index)
        }
    }

    /// Returns the index of the name that another one was probably meant to be, or `nil` if none is
    /// near.
    ///
    /// The order of preference is that of ``KnownNames``.
    ///
    /// - Complexity: O(characters).
    func nearMiss(to forms: NearMissForms) -> Int? {
        let singularTables = [unchanged, singulars]
        let pluralTables = [unchanged, plurals]
        return singularTables.lowest { $0.index(ofCased: forms.singular) }
            ?? singularTables.lowest { $0.index(of: forms.singular) }
            ?? [
                singularTables.lowest { $0.index(oneEditFromCased: forms.singular) },
                pluralTables.lowest { $0.index(oneEditFromCased: forms.unchanged) },
            ].lowest { $0 }
            ?? [
                singularTables.lowest { $0.index(oneEditFrom: forms.singular) },
                pluralTables.lowest { $0.index(oneEditFrom: forms.unchanged) },
            ].lowest { $0 }
    }
}

extension Sequence {
    /// Returns the lowest of the indices that a closure returns.
    fileprivate func lowest(_ index: (Element) -> Int?) -> Int? {
        compactMap(index).min()
    }
}

/// A table of names in their own case, and one of names in lower case.
private struct CaseTables {
    private var cased = OneEditTable()

    /// The names that have uppercase letters, in lower case. `cased` has the others.
    private var lowercased = OneEditTable()

    mutating func insert(_ name: FoldedName, at index: Int) {
        cased.insert(name.casedCharacters, at: index)
        if name.characters != name.casedCharacters {
            lowercased.insert(name.characters, at: index)
        }
    }

    func index(ofCased name: FoldedName) -> Int? {
        cased.index(of: name.casedCharacters)
    }

    func index(of name: FoldedName) -> Int? {
        [cased, lowercased].compactMap { $0.index(of: name.characters) }.min()
    }

    func index(oneEditFromCased name: FoldedName) -> Int? {
        cased.index(oneEditFrom: name.casedCharacters)
    }

    func index(oneEditFrom name: FoldedName) -> Int? {
        [cased, lowercased].compactMap { $0.index(oneEditFrom: name.characters) }.min()
    }
}

/// The products that are allowed in each country, or in each currency.
struct CodeTable<Code: LetterCode, Members: SetStorage>: Sendable {
    /// The index of each code's set. Codes that no product lists or
    /// excepts have index 0.
    private let indices: CodeNumbers

    /// The products that are allowed with any code not named, then those allowed with each named
    /// code, and finally all products.
    private let sets: Members.Table

    /// Creates a table.
    init(_ builder: CodeTableBuilder, layout: SetLayout) {
        let unrestricted: Members = builder.unrestricted.set(layout: layout)
        var sets = Members.Table(layout: layout)
        sets.append(unrestricted)
        for (listing, excepting) in builder.byCode {
            let listed: Members = listing.set(layout: layout)
            let excepted: Members = excepting.set(layout: layout)
            sets.append(listed.union(unrestricted, layout: layout).subtracting(excepted))
        }
        sets.append(Members(allOf: layout))
        self.indices = builder.numbers
        self.sets = sets
    }

    /// Returns the products that are allowed with a code, or all products without a code.
    @inline(__always)
    subscript(code: Code?) -> Members {
        sets[index(of: code)]
    }

    /// Removes the products that aren't allowed with a code.
    @inline(__always)
    func formIntersection(_ code: Code, in accumulator: inout Members.Accumulator) {
        sets.formIntersection(indices[code], in: &accumulator)
    }

    /// The first code that no product lists or excepts, or `nil` if there is none.
    var firstUnlistedCode: Code? {
        let ordinal = indices.firstUnnumberedOrdinal
        let codeCount = (0..<Code.length).reduce(1) { count, _ in count * 26 }
        return ordinal < codeCount ? Code(ordinal: UInt16(ordinal)) : nil
    }

    /// Returns the products that are allowed with every code.
    ///
    /// - Complexity: O(codes that products list or except × products / 64).
    func membersAllowedWithEveryCode() -> Members {
        var allowed = Members.Accumulator(sets[sets.count - 1])
        let first = firstUnlistedCode == nil ? 1 : 0
        for index in first..<sets.count - 1 { sets.formIntersection(index, in: &allowed) }
        return allowed.result()
    }

    // Computing an index first avoids a branch between two copies of a set.
    @inline(__always)
    private func index(of code: Code?) -> Int {
        guard let code else { return sets.count - 1 }
        return indices[code]
    }
}

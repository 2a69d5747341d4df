/// For each country, or each currency, the products that may be used with it.
struct CodeTable<Code: NumberedCode, Members: MemberSet>: Sendable {
    /// The set of each code; 0 for codes that no product names.
    private let numbers: CodeNumbers

    /// First the products that name no codes and may be used with all, then a set for each code
    /// named, and then all products.
    private let sets: [Members]

    init(_ gathered: GatheredCodes, all: Members, layout: MemberLayout) {
        let withAll: Members = gathered.withAll.set(layout: layout)
        numbers = gathered.numbers
        sets =
            [withAll]
            + gathered.withCode.map {
                ($0.set(layout: layout) as Members).union(withAll, layout: layout)
            }
            + [all]
    }

    /// The products that may be used with a code; all products where there is no code.
    @inline(__always)
    subscript(code: Code?) -> Members {
        sets[place(of: code)]
    }

    /// The place of a code's set.
    @inline(__always)
    private func place(of code: Code?) -> Int {
        guard let code else { return sets.count - 1 }
        return numbers[code]
    }
}

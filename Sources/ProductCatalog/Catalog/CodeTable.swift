/// For each country, or each currency, the products that may be used with it.
struct CodeTable<Members: MemberSet>: Sendable {
    /// The set of each code, by the code's ordinal; 0 for codes that no product names.
    private let numbers: [UInt16]

    /// First the products that name no codes and may be used with all, then a set for each code
    /// named.
    private let sets: [Members]

    init(_ gathered: GatheredCodes, layout: MemberLayout) {
        let withAll: Members = gathered.withAll.set(layout: layout)
        numbers = gathered.numbers
        sets =
            [withAll]
            + gathered.withCode.map {
                ($0.set(layout: layout) as Members).union(withAll, layout: layout)
            }
    }

    /// The products that may be used with a code.
    @inline(__always)
    subscript(code: Int) -> Members {
        sets[code < numbers.count ? Int(numbers[code]) : 0]
    }
}

/// Numbers of country or currency codes, indexed by the codes' ordinals. Other codes have number 0.
struct CodeNumbers: Sendable {
    private var numbers: [UInt16] = []

    /// Returns the number of a code.
    @inline(__always)
    subscript(code: some LetterCode) -> Int {
        let ordinal = Int(code.ordinal)
        return ordinal < numbers.count ? Int(numbers[ordinal]) : 0
    }

    /// The smallest ordinal whose code has number 0. It may be the ordinal of no code.
    var firstUnnumberedOrdinal: Int {
        numbers.firstIndex(of: 0) ?? numbers.count
    }

    /// Sets the number of a code.
    mutating func set(_ number: Int, for code: some LetterCode) {
        let ordinal = Int(code.ordinal)
        if numbers.count <= ordinal {
            let missingCount = ordinal + 1 - numbers.count
            // Unlike `+= repeatElement`, this is fast in debug builds, in which tests create thousands
            // of catalogs.
            numbers.append(addingCapacity: missingCount) {
                $0.append(repeating: 0, count: missingCount)
            }
        }
        numbers[ordinal] = UInt16(number)
    }
}

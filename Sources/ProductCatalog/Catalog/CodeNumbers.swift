/// A number for each of some codes, by the codes' ordinals; 0 for all others.
struct CodeNumbers: Sendable {
    private var numbers: [UInt16] = []

    /// The number of a code.
    @inline(__always)
    subscript(code: some NumberedCode) -> Int {
        let ordinal = Int(code.ordinal)
        return ordinal < numbers.count ? Int(numbers[ordinal]) : 0
    }

    /// Gives a code its number.
    mutating func set(_ number: Int, for code: some NumberedCode) {
        let ordinal = Int(code.ordinal)
        if numbers.count <= ordinal {
            numbers += repeatElement(0, count: ordinal + 1 - numbers.count)
        }
        numbers[ordinal] = UInt16(number)
    }
}

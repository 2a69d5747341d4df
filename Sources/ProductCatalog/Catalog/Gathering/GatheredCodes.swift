/// Which products may be used with which codes: countries, or currencies.
struct GatheredCodes {
    /// The number of each code, by its ordinal; 0 for codes that no product names.
    private(set) var numbers: [UInt16] = []

    /// The products that name no codes and may be used with all.
    private(set) var withAll = MemberWords()

    /// The products of each code named, by the code's number less one.
    private(set) var withCode: [MemberWords] = []

    /// Adds a product, in ascending order of offsets.
    ///
    /// - Parameter codes: the codes that it may be used with, `nil` for all
    @inline(__always)
    mutating func add(_ codes: borrowing Set<some NumberedCode>?, at offset: Int) {
        if codes == nil { return withAll.add(offset) }
        codes?.forEach { withCode[number(of: Int($0.ordinal)) - 1].add(offset) }
    }

    @inline(__always)
    private mutating func number(of code: Int) -> Int {
        if code < numbers.count, numbers[code] != 0 { return Int(numbers[code]) }
        return addNumber(of: code)
    }

    @inline(never)
    private mutating func addNumber(of code: Int) -> Int {
        if numbers.count <= code {
            numbers += repeatElement(0, count: code + 1 - numbers.count)
        }
        withCode.append(MemberWords())
        numbers[code] = UInt16(withCode.count)
        return withCode.count
    }
}

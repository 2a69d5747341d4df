/// Which products may be used with which codes: countries, or currencies.
struct GatheredCodes {
    /// The number of each code; 0 for codes that no product names.
    private(set) var numbers = CodeNumbers()

    /// The products that name no codes and may be used with all.
    private(set) var withAll = MemberWords()

    /// The products of each code named, by the code's number less one.
    private(set) var withCode: [MemberWords] = []

    /// Adds the products of one word, in ascending order of words.
    ///
    /// - Parameter codes: the codes that a product may be used with, `nil` for all
    @inline(__always)
    mutating func add<Code: NumberedCode>(
        _ products: Span<PaymentProduct>,
        in range: Range<Int>,
        _ codes: (borrowing PaymentProduct) -> Set<Code>?
    ) {
        let first = range.lowerBound
        let named = products.bits(in: range) { codes($0) != nil }
        withAll.add(.full(first / 64, of: products.count) & ~named, at: first)
        named.forEachBit { place in
            if let codes = codes(products[first + place]) {
                for code in codes {
                    withCode[number(of: code) - 1].add(first + place)
                }
            }
        }
    }

    @inline(__always)
    private mutating func number(of code: some NumberedCode) -> Int {
        let number = numbers[code]
        return number == 0 ? addNumber(of: code) : number
    }

    @inline(never)
    private mutating func addNumber(of code: some NumberedCode) -> Int {
        withCode.append(MemberWords())
        numbers.set(withCode.count, for: code)
        return withCode.count
    }
}

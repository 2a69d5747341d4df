/// A builder for a ``CodeTable``, which collects the countries or the currencies of products.
struct CodeTableBuilder {
    /// The number of each code. Codes that no product lists have number 0.
    private(set) var numbers = CodeNumbers()

    /// The products that list no codes and are allowed with all.
    private(set) var unrestricted = BitWords()

    /// The products that list a code, indexed by the code's number minus one.
    private(set) var byCode: [BitWords] = []

    /// Adds the products of one word. Words have to be added in ascending order.
    ///
    /// - Parameter codes: Returns the codes that a product lists, or `nil` for all.
    @inline(__always)
    mutating func add<Code: LetterCode>(
        _ products: Span<PaymentProduct>,
        in range: Range<Int>,
        _ codes: (borrowing PaymentProduct) -> Set<Code>?
    ) {
        let first = range.lowerBound
        let restricted = products.bits(in: range) { codes($0) != nil }
        unrestricted.insert(.full(first / 64, of: products.count) & ~restricted, at: first)
        restricted.forEachBit { position in
            if let codes = codes(products[first + position]) {
                for code in codes { byCode[number(of: code) - 1].insert(first + position) }
            }
        }
    }

    @inline(__always)
    private mutating func number(of code: some LetterCode) -> Int {
        let number = numbers[code]
        return number == 0 ? appendNumber(of: code) : number
    }

    @inline(never)
    private mutating func appendNumber(of code: some LetterCode) -> Int {
        byCode.append(BitWords())
        numbers.set(byCode.count, for: code)
        return byCode.count
    }
}

/// A builder for a ``CodeTable``, which collects the countries or the currencies of rules.
struct CodeTableBuilder {
    /// The number of each code. Codes that no product lists or excepts have number 0.
    private(set) var numbers = CodeNumbers()

    /// The products that list no codes and are allowed with all.
    private(set) var unrestricted = BitWords()

    /// The products that list a code, and those that except it, indexed by the code's number minus
    /// one.
    private(set) var byCode: [(listing: BitWords, excepting: BitWords)] = []

    /// Adds the products of one word. Words have to be added in ascending order.
    ///
    /// - Parameter codes: Returns the codes that a product lists, or `nil` for all.
    @inline(__always)
    mutating func add<Holder, Code: LetterCode>(
        _ holders: Span<Holder>,
        in range: Range<Int>,
        _ codes: (borrowing Holder) -> Set<Code>?
    ) {
        let first = range.lowerBound
        let restricted = holders.bits(in: range) { codes($0) != nil }
        unrestricted.insert(.full(first / 64, of: holders.count) & ~restricted, at: first)
        restricted.forEachBit { position in
            if let codes = codes(holders[first + position]) {
                for code in codes { byCode[number(of: code) - 1].listing.insert(first + position) }
            }
        }
    }

    /// Adds the exceptions of one word. Words have to be added in ascending order.
    ///
    /// - Parameter codes: Returns the codes with which a product isn't allowed.
    @inline(__always)
    mutating func addExceptions<Holder, Code: LetterCode>(
        _ holders: Span<Holder>,
        in range: Range<Int>,
        _ codes: (borrowing Holder) -> Set<Code>?
    ) {
        holders.bits(in: range) { codes($0) != nil }.forEachBit { position in
            let offset = range.lowerBound + position
            if let codes = codes(holders[offset]) {
                for code in codes { byCode[number(of: code) - 1].excepting.insert(offset) }
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
        byCode.append((BitWords(), BitWords()))
        numbers.set(byCode.count, for: code)
        return byCode.count
    }
}

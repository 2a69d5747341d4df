/// The numbers of amounts, in the order of their first occurrence.
struct AmountNumbers {
    private var amounts: [WideInt] = []
    private var numbers: [WideInt: UInt32] = [:]

    /// A cache of numbers by a hash of the amount. Products have few different limits, and looking
    /// up each in the dictionary took ten times as long.
    private var recent = InlineArray<64, (amount: WideInt, number: UInt32)>(repeating: (0, .max))

    /// Returns the number of an amount.
    @inline(__always)
    mutating func number(of amount: WideInt) -> UInt32 {
        let hash = UInt64(truncatingIfNeeded: amount) &* 0x9e37_79b9_7f4a_7c15
        let slot = Int(hash >> 58)
        let (known, number) = recent[slot]
        if known == amount, number != .max { return number }
        let found = uncachedNumber(of: amount)
        recent[slot] = (amount, found)
        return found
    }

    @inline(never)
    private mutating func uncachedNumber(of amount: WideInt) -> UInt32 {
        if let number = numbers[amount] { return number }
        let number = UInt32(amounts.count)
        amounts.append(amount)
        numbers[amount] = number
        return number
    }

    /// Returns the amounts in ascending order, and the index of each number among them.
    func sorted() -> (amounts: [WideInt], indices: [UInt32]) {
        let order = amounts.indices.sorted { amounts[$0] < amounts[$1] }
        var indices = [UInt32](repeating: 0, count: order.count)
        for (index, number) in order.enumerated() { indices[number] = UInt32(index) }
        return (order.map { amounts[$0] }, indices)
    }
}

/// Numbers amounts in the order in which they come, each amount once.
struct AmountNumbers {
    private var amounts: [Int] = []
    private var numbers: [Int: UInt32] = [:]

    /// The numbers of some amounts seen last, by a few bits of the amount. Products share a few
    /// limits, and to look each up in the dictionary took ten times as long.
    private var recent = InlineArray<64, (amount: Int, number: UInt32)>(repeating: (0, .max))

    /// The number of an amount.
    @inline(__always)
    mutating func number(of amount: Int) -> UInt32 {
        let spread = UInt(bitPattern: amount) &* 0x9e37_79b9_7f4a_7c15
        let place = Int(spread >> 58)
        let (known, number) = recent[place]
        if known == amount, number != .max { return number }
        let found = find(amount)
        recent[place] = (amount, found)
        return found
    }

    @inline(never)
    private mutating func find(_ amount: Int) -> UInt32 {
        if let number = numbers[amount] { return number }
        let number = UInt32(amounts.count)
        amounts.append(amount)
        numbers[amount] = number
        return number
    }

    /// The amounts in ascending order, and the place there of each number.
    func sorted() -> (amounts: [Int], places: [UInt32]) {
        let order = amounts.indices.sorted { amounts[$0] < amounts[$1] }
        var places = [UInt32](repeating: 0, count: order.count)
        for (place, number) in order.enumerated() { places[number] = UInt32(place) }
        return (order.map { amounts[$0] }, places)
    }
}

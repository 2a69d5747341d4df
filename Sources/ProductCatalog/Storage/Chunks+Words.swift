extension Chunks {
    /// Makes the set of the members in some words, in ascending order.
    init(_ words: [MemberWords.Word], productCount: Int) {
        self.init(filledWith: Chunks.empty, productCount: productCount)
        var rest = words[...]
        while let first = rest.first {
            let part = Int(first.number) / Chunks.wordCount
            let numbers = wordNumbers(of: part).clamped(to: wordNumbers)
            let words = rest.prefix { numbers.contains(Int($0.number)) }
            rest = rest[words.endIndex...]
            // A full chunk needs no words.
            if words.count == numbers.count,
                words.allSatisfy({ $0.bits == fullWord(Int($0.number)) })
            {
                fill(part)
                continue
            }
            if own.isEmpty { own.reserveCapacity((table.count - part) * Chunks.wordCount) }
            let start = makeOwn(part)
            for (number, bits) in words { own[start + Int(number) % Chunks.wordCount] = bits }
        }
    }
}

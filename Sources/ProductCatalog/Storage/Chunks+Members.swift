// Going through the members.
extension Chunks {
    var count: Int {
        var count = 0
        for part in table.indices {
            switch table[part] {
            case Chunks.empty: break
            case Chunks.full: count += min(productCount - part * Chunk.width, Chunk.width)
            case let number: count += withWords(of: number) { $0.bitCount }
            }
        }
        return count
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        for part in min(number / 64, table.count)..<table.count
        where table[part] != Chunks.empty {
            for number in wordNumbers(of: part).clamped(to: number..<Int.max) {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        for part in (0..<min(number / 64 + 1, table.count)).reversed()
        where table[part] != Chunks.empty {
            for number in wordNumbers(of: part).clamped(to: 0..<number + 1).reversed() {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }
}

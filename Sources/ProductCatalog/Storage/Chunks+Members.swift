// Going through the members.
extension Chunks {
    var count: Int {
        var count = 0
        for part in table.indices {
            switch table[part] {
            case Chunks.empty: break
            case Chunks.full: count += min(productCount - part * Chunks.width, Chunks.width)
            default: count += withWords(ofPart: part) { $0.bitCount }
            }
        }
        return count
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        for part in min(number / Chunks.wordCount, table.count)..<table.count
        where table[part] != Chunks.empty {
            for number in wordNumbers(of: part).clamped(to: number..<Int.max) {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        for part in (0..<min(number / Chunks.wordCount + 1, table.count)).reversed()
        where table[part] != Chunks.empty {
            for number in wordNumbers(of: part).clamped(to: 0..<number + 1).reversed() {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }

    /// Leaves in a list only those that are members, or only those that are not.
    func filter(_ list: inout [UInt32], keepingMembers: Bool) {
        list.filter { contains(Int($0)) == keepingMembers }
    }
}

// Going through the members.

extension Chunks {
    var isEmpty: Bool {
        own[..<shape.tableWords].allSatisfy { $0 == 0 }
    }

    var count: Int {
        var count = 0
        for chunk in 0..<shape.chunkCount {
            switch self[chunk] {
            case Chunks.empty:
                break
            case Chunks.full:
                count += min(shape.productCount - chunk * Chunks.width, Chunks.width)
            case let number:
                let (isShared, start) = place(of: number)
                let words = isShared ? shared : own
                for word in words[start..<start + shape.chunkWords] {
                    count += word.nonzeroBitCount
                }
            }
        }
        return count
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        for chunk in min(number / 64, shape.chunkCount)..<shape.chunkCount
        where self[chunk] != Chunks.empty {
            for number in wordNumbers(of: chunk).clamped(to: number..<Int.max) {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        for chunk in (0..<min(number / 64 + 1, shape.chunkCount)).reversed()
        where self[chunk] != Chunks.empty {
            for number in wordNumbers(of: chunk).clamped(to: 0..<number + 1).reversed() {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }
}

// Going through the members.
extension Chunks {
    var count: Int {
        var count = 0
        for part in extent {
            switch table[part] {
            case Chunks.empty: break
            case Chunks.full: count += min(productCount - part * Chunks.width, Chunks.width)
            default: count += withWords(ofPart: part) { $0.bitCount }
            }
        }
        return count
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        var number = max(number, extent.lowerBound * Chunks.wordCount)
        while number < extent.upperBound * Chunks.wordCount {
            let word = word(number)
            if word != 0 { return (number, word) }
            let part = number / Chunks.wordCount
            number = table[part] == Chunks.empty ? wordNumbers(of: part + 1).lowerBound : number + 1
        }
        return nil
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        for part in extent.clamped(to: 0..<number / Chunks.wordCount + 1).reversed()
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
        var members = list.mutableSpan
        var place = 0
        var kept = 0
        while place < members.count {
            let part = Int(members[place]) / Chunks.width
            switch table[part] {
            case Chunks.empty, Chunks.full:
                let isKept = (table[part] == Chunks.full) == keepingMembers
                members.filter(part, &place, &kept) { _ in isKept }
            default:
                withWords(ofPart: part) { words in
                    members.filter(part, &place, &kept) {
                        (words[Chunks.place(of: $0)] & .bit(of: $0) != 0) == keepingMembers
                    }
                }
            }
        }
        list.removeLast(list.count - kept)
    }
}

extension MutableSpan<UInt32> {
    /// Goes through the members of a part, from a place on, and moves to the front those that meet
    /// a condition.
    ///
    /// - Parameters:
    ///   - place: where to begin; then the place after those of the part
    ///   - kept: how many were kept before; then how many are
    @inline(__always)
    fileprivate mutating func filter(
        _ part: Int,
        _ place: inout Int,
        _ kept: inout Int,
        _ isKept: (Int) -> Bool
    ) {
        // Copies stay in registers, which `inout` parameters of a closure's surroundings do not.
        var next = place
        var end = kept
        while next < count {
            let member = Int(self[next])
            guard member / Chunks.width == part else { break }
            // Every member is written, and counted or not: it is a matter of chance which are kept,
            // and a wrong guess of the processor takes longer than a write.
            self[end] = self[next]
            end &+= isKept(member) ? 1 : 0
            next &+= 1
        }
        (place, kept) = (next, end)
    }
}

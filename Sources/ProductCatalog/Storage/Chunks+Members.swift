// Going through the members.
extension Chunks {
    var count: Int {
        var count = 0
        for part in extent {
            switch table[part] {
            case Chunks.empty: break
            case Chunks.full: count += min(productCount - part * Chunks.width, Chunks.width)
            default: count += withWords(from: part) { $0.bitCount }
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
        // A word is turned where those are kept that are no members.
        let turn: UInt64 = keepingMembers ? 0 : .max
        var members = list.mutableSpan
        var place = 0
        var kept = 0
        while place < members.count {
            let part = Int(members[place]) / Chunks.width
            let end = (part + 1) * Chunks.width
            switch table[part] {
            case Chunks.empty: members.filter(below: end, &place, &kept) { _ in turn }
            case Chunks.full: members.filter(below: end, &place, &kept) { _ in ~turn }
            default:
                withWords(from: part) { words in
                    members.filter(below: end, &place, &kept) {
                        (words[Chunks.place(of: $0)] ^ turn) &>> UInt64(truncatingIfNeeded: $0)
                    }
                }
            }
        }
        list.removeLast(list.count - kept)
    }
}

extension MutableSpan<UInt32> {
    /// Goes through the members of a part, from a place on, and moves to the front those that are
    /// kept.
    ///
    /// - Parameters:
    ///   - end: where the part ends
    ///   - place: where to begin; then the place after those of the part
    ///   - kept: how many were kept before; then how many are
    ///   - isKept: says in its lowest bit whether a member is
    @inline(__always)
    fileprivate mutating func filter(
        below end: Int,
        _ place: inout Int,
        _ kept: inout Int,
        _ isKept: (Int) -> UInt64
    ) {
        // Copies stay in registers, which `inout` parameters of a closure's surroundings do not.
        var next = place
        var count = kept
        while next < self.count {
            let member = self[next]
            guard Int(member) < end else { break }
            // Every member is written, and counted or not: it is a matter of chance which are kept,
            // and a wrong guess of the processor takes longer than a write.
            self[count] = member
            count &+= Int(truncatingIfNeeded: isKept(Int(member)) & 1)
            next &+= 1
        }
        (place, kept) = (next, count)
    }
}

// Counting, finding and filtering members.
extension Chunks {
    var count: Int {
        var count = 0
        for part in nonEmptyRange {
            switch table[part] {
            case Chunks.empty: break
            case Chunks.full: count += min(productCount - part * Chunks.width, Chunks.width)
            default: count += withWords(from: part) { $0.bitCount }
            }
        }
        return count
    }

    func firstWord(from index: Int) -> (index: Int, word: UInt64)? {
        var index = max(index, nonEmptyRange.lowerBound * Chunks.wordCount)
        while index < nonEmptyRange.upperBound * Chunks.wordCount {
            let word = word(index)
            if word != 0 { return (index, word) }
            let part = index / Chunks.wordCount
            index = table[part] == Chunks.empty ? wordIndices(of: part + 1).lowerBound : index + 1
        }
        return nil
    }

    func lastWord(upTo index: Int) -> (index: Int, word: UInt64)? {
        for part in nonEmptyRange.clamped(to: 0..<index / Chunks.wordCount + 1).reversed()
        where table[part] != Chunks.empty {
            for index in wordIndices(of: part).clamped(to: 0..<index + 1).reversed() {
                let word = word(index)
                if word != 0 { return (index, word) }
            }
            // coverage: unreachable because without a previous member, `index(before:)` traps.
        }
        return nil
    }

    /// Removes from a list all that aren't members, or all that are.
    func filter(_ list: inout [UInt32], keepingMembers: Bool) {
        let inversion: UInt64 = keepingMembers ? 0 : .max
        var members = list.mutableSpan
        var index = 0
        var keptCount = 0
        while index < members.count {
            let part = Int(members[index]) / Chunks.width
            let end = (part + 1) * Chunks.width
            switch table[part] {
            case Chunks.empty: members.filter(below: end, &index, &keptCount) { _ in inversion }
            case Chunks.full: members.filter(below: end, &index, &keptCount) { _ in ~inversion }
            default:
                withWords(from: part) { words in
                    members.filter(below: end, &index, &keptCount) {
                        (words[Chunks.wordIndexInChunk(of: $0)] ^ inversion)
                            &>> UInt64(truncatingIfNeeded: $0)
                    }
                }
            }
        }
        list.removeLast(list.count - keptCount)
    }
}

extension MutableSpan<UInt32> {
    /// Moves the members of a part that are kept to the front.
    ///
    /// - Parameters:
    ///   - end: The end of the part.
    ///   - index: The index of the part's first member, and afterwards the index after its last.
    ///   - keptCount: The number of members kept so far.
    ///   - isKept: Returns in its lowest bit whether to keep a member.
    @inline(__always)
    fileprivate mutating func filter(
        below end: Int,
        _ index: inout Int,
        _ keptCount: inout Int,
        _ isKept: (Int) -> UInt64
    ) {
        // Copies stay in registers, unlike `inout` parameters.
        var next = index
        var count = keptCount
        while next < self.count {
            let member = self[next]
            guard Int(member) < end else { break }
            // Each member is written, whether or not it's kept. Which ones are kept is random, and
            // a mispredicted branch takes longer than a write.
            self[count] = member
            count &+= Int(truncatingIfNeeded: isKept(Int(member)) & 1)
            next &+= 1
        }
        (index, keptCount) = (next, count)
    }
}

// Changes to the chunks of one set. Chunks of the base are copied before they change.
extension Chunks {
    /// Removes a member, or inserts a product that isn't a member.
    mutating func toggle(_ offset: Int) {
        let start = makeOwn(offset / Chunks.width)
        own[start + Chunks.wordIndexInChunk(of: offset)] ^= .bit(of: offset)
    }

    /// Removes each offset that's a member, and inserts each that isn't. An offset that is listed
    /// twice is toggled twice.
    mutating func toggle(_ offsets: ArraySlice<UInt32>) {
        var index = offsets.startIndex
        while index < offsets.endIndex {
            let part = Int(offsets[index]) / Chunks.width
            let start = makeOwn(part)
            var words = own.mutableSpan
            while index < offsets.endIndex, Int(offsets[index]) / Chunks.width == part {
                let offset = Int(offsets[index])
                words[start + Chunks.wordIndexInChunk(of: offset)] ^= .bit(of: offset)
                index += 1
            }
        }
    }

    /// Reserves capacity for changes, each of which may be in another chunk.
    mutating func reserveOwn(_ changes: Int) {
        guard changes > 0 else { return }
        let chunks = min(own.count / Chunks.wordCount + changes, nonEmptyRange.count)
        own.reserveCapacity(chunks * Chunks.wordCount)
    }

    /// Inserts all products of an empty part.
    mutating func fill(_ part: Int) {
        table[part] = Chunks.full
        extendRange(to: part)
    }

    private mutating func extendRange(to part: Int) {
        nonEmptyRange = nonEmptyRange.hull(with: part..<part + 1)
    }

    /// Makes a part's chunk one of this set's own, and returns the index of its first word.
    mutating func makeOwn(_ part: Int) -> Int {
        let number = table[part]
        let end = own.count
        table[part] = Chunks.firstStored + UInt32((base.count + end) / Chunks.wordCount)
        switch number {
        case Chunks.empty:
            extendRange(to: part)
            own.append(addingCapacity: Chunks.wordCount) {
                $0.append(repeating: 0, count: Chunks.wordCount)
            }
        case Chunks.full:
            let products = productCount - part * Chunks.width
            own.append(addingCapacity: Chunks.wordCount) { output in
                output.append(repeating: .max, count: Chunks.wordCount)
                var words = output.mutableSpan
                words.clear(from: products)
            }
        default:
            let start = Int(number - Chunks.firstStored) * Chunks.wordCount
            guard start < base.count else {
                table[part] = number
                return start - base.count
            }
            own += base[start..<start + Chunks.wordCount]
        }
        return end
    }
}

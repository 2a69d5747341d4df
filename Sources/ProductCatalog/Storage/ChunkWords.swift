/// The words of one chunk while it is computed: they stay in the nearest cache, whatever is combined.
struct ChunkWords {
    private var words = InlineArray<64, UInt64>(repeating: 0)

    mutating func fill(with word: (Int) -> UInt64) {
        for number in words.indices { words[number] = word(number) }
    }

    mutating func formIntersection(_ other: Span<UInt64>) {
        for number in other.indices { words[number] &= other[number] }
    }

    mutating func formUnion(_ other: Span<UInt64>) {
        for number in other.indices { words[number] |= other[number] }
    }

    mutating func subtract(_ other: Span<UInt64>) {
        for number in other.indices { words[number] &= ~other[number] }
    }
}

extension Chunks {
    /// Appends computed words as a chunk of this set, or names the empty chunk when they have no member.
    mutating func append(_ words: ChunkWords, as chunk: Int) {
        guard words.hasMember(in: shape.chunkWords) else { return self[chunk] = Chunks.empty }
        words.append(shape.chunkWords, to: &own)
        self[chunk] = Chunks.firstStored + UInt32(sharedCount + ownCount)
        ownCount += 1
    }

    /// Lends the words of a stored chunk.
    func withWords(of chunk: Int, _ body: (Span<UInt64>) -> Void) {
        let (isShared, start) = place(of: self[chunk])
        let end = start + shape.chunkWords
        if isShared {
            body(shared.span.extracting(start..<end))
        } else {
            body(own.span.extracting(start..<end))
        }
    }
}

extension ChunkWords {
    fileprivate func hasMember(in count: Int) -> Bool {
        var all: UInt64 = 0
        for number in 0..<count { all |= words[number] }
        return all != 0
    }

    fileprivate func append(_ count: Int, to storage: inout [UInt64]) {
        storage.append(addingCapacity: count) { output in
            for number in 0..<count { output.append(words[number]) }
        }
    }
}

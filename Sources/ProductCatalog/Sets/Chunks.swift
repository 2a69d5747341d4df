/// Bits in chunks of 16,384 products: a table with the number of each part's chunk, and the chunks.
///
/// "No product" and "every product" are two reserved chunk numbers and take no storage, so that a
/// set of adjacent products among millions is a table of zeros and a few chunks of 2 KiB. Chunks are
/// numbered in arrays rather than allocated separately, because copying thousands of references
/// takes as many retains.
///
/// A set that was computed from another may share its chunks: `base` is the other's storage. Chunk
/// numbers count the chunks of the base first and then the set's own, so that sharing leaves every
/// number as it is.
///
/// INVARIANT: Bits above the last product are zero. Numbers in the table are below 2 + chunks of the
/// base + own chunks. There are at most as many own chunks as parts. Parts outside of
/// `nonEmptyRange` are empty.
struct Chunks: Sendable {
    /// The number of the chunk without products.
    static let empty: UInt32 = 0

    /// The number of the chunk with all products.
    static let full: UInt32 = 1

    /// The number of the first chunk that is stored.
    static let firstStored: UInt32 = 2

    private static let widthBits = 14

    /// The number of products in a chunk, a power of two.
    static let width = 1 << widthBits

    /// The number of words in a chunk, a power of two.
    static let wordCount = width / 64

    /// The number of products in the catalog.
    let productCount: Int

    /// The number of each part's chunk. The last part may have fewer products than a chunk.
    var table: [UInt32]

    /// The chunks that are shared with the set that this one was computed from, one after another.
    var base: [UInt64]

    /// The chunks of this set alone, one after another.
    var own: [UInt64]

    /// A range of parts outside of which all are empty.
    var nonEmptyRange: Range<Int>
}

extension Chunks {
    /// Returns the number of parts of a catalog.
    static func partCount(_ productCount: Int) -> Int {
        (productCount + width - 1) / width
    }

    /// Creates a set whose chunks are all empty or all full.
    init(filledWith number: UInt32, productCount: Int) {
        let parts = Chunks.partCount(productCount)
        self.init(
            productCount: productCount,
            table: Array(filledWith: number, count: parts),
            base: [],
            own: [],
            nonEmptyRange: number == Chunks.empty ? 0..<0 : 0..<parts
        )
    }

    /// Creates the set of members that are listed in ascending order.
    init(ascending members: ArraySlice<UInt32>, productCount: Int) {
        self.init(filledWith: Chunks.empty, productCount: productCount)
        let parts = members.parts
        own.reserveCapacity(parts.count * Chunks.wordCount)
        for (part, members) in parts {
            if members.count == min(productCount - part * Chunks.width, Chunks.width) {
                fill(part)
            } else {
                toggle(members)
            }
        }
    }

    /// Creates a set from its words with members, in ascending order.
    init(_ words: [BitWords.Word], productCount: Int) {
        self.init(filledWith: Chunks.empty, productCount: productCount)
        var remaining = ArraySlice(words)
        while let first = remaining.first {
            let part = Int(first.index) / Chunks.wordCount
            let indices = wordIndices(of: part).clamped(to: wordIndices)
            let words = remaining.prefix { indices.contains(Int($0.index)) }
            remaining = remaining[words.endIndex...]
            if words.count == indices.count,
                words.allSatisfy({ $0.bits == fullWord(Int($0.index)) })
            {
                fill(part)
                continue
            }
            if own.isEmpty { own.reserveCapacity((table.count - part) * Chunks.wordCount) }
            let start = makeOwn(part)
            for (index, bits) in words { own[start + Int(index) % Chunks.wordCount] = bits }
        }
    }

    /// The same set, with its chunks moved to the base if possible, so that changes leave them
    /// shared.
    var sharingChunks: Chunks {
        guard base.isEmpty else { return self }
        return Chunks(
            productCount: productCount,
            table: table,
            base: own,
            own: [],
            nonEmptyRange: nonEmptyRange
        )
    }

    /// All stored chunks, if they're in one array, which other sets can share.
    var shareable: [UInt64]? {
        if base.isEmpty { return own }
        return own.isEmpty ? base : nil
    }
}

// The words and bits of a set.
extension Chunks {
    /// Returns the index of a product's word in its chunk.
    @inline(__always)
    static func wordIndexInChunk(of offset: Int) -> Int {
        offset >> 6 & (wordCount - 1)
    }

    /// Calls a closure with words, starting at the first of a part. The part's chunk has to be
    /// stored, next to the other chunks that contain the words.
    @inline(__always)
    borrowing func withWords<Result>(
        count: Int = Chunks.wordCount,
        from part: Int,
        _ body: (Span<UInt64>) -> Result
    ) -> Result {
        let start = Int(table[part] - Chunks.firstStored) * Chunks.wordCount
        guard start >= base.count else {
            return body(base.span.extracting(start..<start + count))
        }
        let ownStart = start - base.count
        return body(own.span.extracting(ownStart..<ownStart + count))
    }

    /// Returns the end of the run that starts at a part: adjacent parts below a given end whose
    /// chunks are stored next to one another, or none of which is stored.
    func endOfRun(from part: Int, upTo end: Int) -> Int {
        let others = part + 1..<end
        guard table[part] >= Chunks.firstStored else {
            return others.first { table[$0] >= Chunks.firstStored } ?? end
        }
        // The first own chunk follows the last one of the base by number, but not in memory.
        let firstOwn = Chunks.firstStored + UInt32(base.count / Chunks.wordCount)
        return others.first { table[$0] != table[$0 - 1] + 1 || table[$0] == firstOwn } ?? end
    }

    /// Returns the word at an index.
    @inline(__always)
    func word(_ index: Int) -> UInt64 {
        let chunk = table[index >> (Chunks.widthBits - 6)]
        guard chunk >= Chunks.firstStored else {
            return chunk == Chunks.empty ? 0 : fullWord(index)
        }
        let start = Int(chunk &- Chunks.firstStored) &* Chunks.wordCount
        let storedIndex = start | index & (Chunks.wordCount - 1)
        return storedIndex < base.count ? base[storedIndex] : own[storedIndex &- base.count]
    }

    /// Returns the word at an index with every product's bit set.
    func fullWord(_ index: Int) -> UInt64 {
        .full(index, of: productCount)
    }

    /// The indices of all words.
    var wordIndices: Range<Int> {
        0..<(productCount + 63) / 64
    }

    /// Returns the indices of a part's words.
    func wordIndices(of part: Int) -> Range<Int> {
        part * Chunks.wordCount..<(part + 1) * Chunks.wordCount
    }

    @inline(__always)
    func contains(_ offset: Int) -> Bool {
        let chunk = table[offset >> Chunks.widthBits]
        if chunk < Chunks.firstStored { return chunk == Chunks.full }
        return word(offset >> 6) & .bit(of: offset) != 0
    }
}

extension Chunks {
    /// Checks the invariants of the storage.
    func checkInvariants() {
        invariant(
            own.count <= table.count * Chunks.wordCount,
            "a set has chunks that it doesn't need"
        )
        invariant(
            table.allSatisfy {
                $0 < Int(Chunks.firstStored) + (base.count + own.count) / Chunks.wordCount
            },
            "a table refers to a chunk that doesn't exist"
        )
        invariant(
            table.indices.allSatisfy { nonEmptyRange.contains($0) || table[$0] == Chunks.empty },
            "a part outside of the non-empty range has products"
        )
        // Only the last word with members can have such a bit.
        let start = (table.count - 1) * Chunks.wordCount
        invariant(
            table.last.map { $0 < Chunks.firstStored } ?? true
                || withWords(from: table.count - 1) { words in
                    words.lastWord(upTo: .max).map { index, word in
                        word & ~fullWord(start + index) == 0
                    } ?? true
                },
            "a bit is set above the last product"
        )
    }
}

extension Range<Int> {
    /// Returns the shortest range that contains this one and another.
    func hull(with other: Range<Int>) -> Range<Int> {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}

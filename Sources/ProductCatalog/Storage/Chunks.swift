/// Bits in chunks of 16,384 products: a table that names a chunk for each part of the catalog, and
/// the chunks.
///
/// "No product" and "every product" are two fixed chunk numbers, and need no storage; a set of
/// neighbours among millions is a table of zeroes and a few chunks of 2 KiB. Numbers in an array
/// take the place of one object per chunk, because copying thousands of references costs as many
/// retains.
///
/// A set made of another may share its chunks: `base` is the other's storage. Chunk numbers count
/// through the chunks of the base and on through the own ones, so that sharing leaves every number
/// as it is.
///
/// INVARIANT: bits above the last product are zero. Numbers in the table are below 2 + chunks of
/// the base + own chunks. There are at most as many own chunks as parts. Parts outside of the extent
/// are empty.
struct Chunks: Sendable {
    /// The number of the chunk without a product, of the one with all, and of the first that is
    /// stored.
    static let empty: UInt32 = 0
    static let full: UInt32 = 1
    static let firstStored: UInt32 = 2

    /// How many products a chunk has, and how many words: powers of two.
    static let width = 1 << widthBits
    static let wordCount = width / 64
    private static let widthBits = 14

    /// How many products the catalog has.
    let productCount: Int

    /// The number of each part's chunk. The last part may have fewer products.
    var table: [UInt32]

    /// The chunks of the set that this one was made of, one after the other.
    var base: [UInt64]

    /// The chunks that belong to this set, in the same way.
    var own: [UInt64]

    /// The range of parts outside of which all are empty, so that nobody has to look at those. It may
    /// be wider than it has to be.
    var extent: Range<Int>
}

extension Chunks {
    /// How many parts a catalog has.
    static func partCount(_ productCount: Int) -> Int {
        (productCount + width - 1) / width
    }

    /// Makes a set whose chunks are all empty or all full.
    init(filledWith number: UInt32, productCount: Int) {
        let parts = Chunks.partCount(productCount)
        self.init(
            productCount: productCount,
            table: Array(filledWith: number, count: parts),
            base: [],
            own: [],
            extent: number == Chunks.empty ? 0..<0 : 0..<parts
        )
    }

    /// Makes the set of these members, ascending and each once.
    init(ascending members: ArraySlice<UInt32>, productCount: Int) {
        invariant(members.span.isAscending, "members are not ascending")
        self.init(filledWith: Chunks.empty, productCount: productCount)
        let parts = members.parts
        own.reserveCapacity(parts.count * Chunks.wordCount)
        for (part, members) in parts {
            // A full chunk needs no words.
            if members.count == min(productCount - part * Chunks.width, Chunks.width) {
                fill(part)
                continue
            }
            toggle(members)
        }
    }

    /// The same set, ready to change: what it stores becomes shared where it can.
    var derived: Chunks {
        guard base.isEmpty else { return self }
        return Chunks(productCount: productCount, table: table, base: own, own: [], extent: extent)
    }

    /// All stored chunks, where they are in one storage, which another set can share.
    var shareable: [UInt64]? {
        if base.isEmpty { return own }
        return own.isEmpty ? base : nil
    }

    /// The place of a product's word in its chunk.
    @inline(__always)
    static func place(of offset: Int) -> Int {
        offset >> 6 & (wordCount - 1)
    }

    /// Lends words from the first of a part on. The part's chunk has to be stored, and side by side
    /// with it all others that the words are in.
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
        let place = start - base.count
        return body(own.span.extracting(place..<place + count))
    }

    /// The end of the run that begins with a part: of neighbouring parts, below a given end, whose
    /// chunks are stored side by side, or of which none is stored.
    func endOfRun(from part: Int, upTo end: Int) -> Int {
        let others = part + 1..<end
        guard table[part] >= Chunks.firstStored else {
            return others.first { table[$0] >= Chunks.firstStored } ?? end
        }
        // Numbers go on from the base to the own chunks, which are in another array.
        let firstOwn = Chunks.firstStored + UInt32(base.count / Chunks.wordCount)
        return others.first { table[$0] != table[$0 - 1] + 1 || table[$0] == firstOwn } ?? end
    }

    /// A word, counted in 64 products from the first.
    @inline(__always)
    func word(_ number: Int) -> UInt64 {
        let chunk = table[number >> (Chunks.widthBits - 6)]
        guard chunk >= Chunks.firstStored else {
            return chunk == Chunks.empty ? 0 : fullWord(number)
        }
        let start = Int(chunk &- Chunks.firstStored) &* Chunks.wordCount
        let place = start | number & (Chunks.wordCount - 1)
        return place < base.count ? base[place] : own[place &- base.count]
    }

    /// A word with a bit for every product that it stands for.
    func fullWord(_ number: Int) -> UInt64 {
        .full(number, of: productCount)
    }

    /// The numbers of all words that have products, counted in 64 products from the first.
    var wordNumbers: Range<Int> {
        0..<(productCount + 63) / 64
    }

    /// The numbers of a part's words, counted in 64 products from the first.
    func wordNumbers(of part: Int) -> Range<Int> {
        part * Chunks.wordCount..<(part + 1) * Chunks.wordCount
    }

    @inline(__always)
    func contains(_ offset: Int) -> Bool {
        let chunk = table[offset >> Chunks.widthBits]
        if chunk < Chunks.firstStored { return chunk == Chunks.full }
        return word(offset >> 6) & .bit(of: offset) != 0
    }

    /// Takes out a member, or puts in a product that is none.
    mutating func toggle(_ offset: Int) {
        let start = makeOwn(offset / Chunks.width)
        own[start + Chunks.place(of: offset)] ^= .bit(of: offset)
    }

    /// Takes out the members listed, and puts in those listed that are none: for each time that one
    /// is listed. Those of one part that follow each other are looked up together.
    mutating func toggle(_ offsets: ArraySlice<UInt32>) {
        var place = offsets.startIndex
        while place < offsets.endIndex {
            let part = Int(offsets[place]) / Chunks.width
            let start = makeOwn(part)
            var words = own.mutableSpan
            while place < offsets.endIndex, Int(offsets[place]) / Chunks.width == part {
                let offset = Int(offsets[place])
                words[start + Chunks.place(of: offset)] ^= .bit(of: offset)
                place += 1
            }
        }
    }

    /// Makes room to change some products, each of which may be in a chunk of its own.
    mutating func reserveOwn(_ changes: Int) {
        guard changes > 0 else { return }
        let chunks = min(own.count / Chunks.wordCount + changes, extent.count)
        own.reserveCapacity(chunks * Chunks.wordCount)
    }

    /// Puts all products into a part that is empty.
    mutating func fill(_ part: Int) {
        table[part] = Chunks.full
        extend(to: part)
    }

    private mutating func extend(to part: Int) {
        extent = extent.hull(with: part..<part + 1)
    }

    /// Sees to it that a part's chunk belongs to this set, and finds the place of its first word.
    mutating func makeOwn(_ part: Int) -> Int {
        let number = table[part]
        let end = own.count
        table[part] = Chunks.firstStored + UInt32((base.count + end) / Chunks.wordCount)
        switch number {
        case Chunks.empty:
            extend(to: part)
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

    /// Stops when the storage is not as it has to be.
    func checkInvariants() {
        invariant(
            own.count <= table.count * Chunks.wordCount,
            "a set has chunks that nothing needs"
        )
        invariant(
            table.allSatisfy {
                $0 < Int(Chunks.firstStored) + (base.count + own.count) / Chunks.wordCount
            },
            "a table names a chunk that is not there"
        )
        invariant(
            table.indices.allSatisfy { extent.contains($0) || table[$0] == Chunks.empty },
            "a part outside of the extent has products"
        )
        // Only the last word with members can have one.
        let start = (table.count - 1) * Chunks.wordCount
        invariant(
            table.last.map { $0 < Chunks.firstStored } ?? true
                || withWords(from: table.count - 1) { words in
                    words.lastWord(upTo: .max).map { number, word in
                        word & ~fullWord(start + number) == 0
                    } ?? true
                },
            "a bit is set above the last product"
        )
    }
}

extension Range<Int> {
    /// The shortest range with everything that is in this one, in another, or in both.
    func hull(with other: Range<Int>) -> Range<Int> {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}

/// Bits in chunks of 4096 products: a table that names a chunk for each part of the catalog, and the
/// chunks.
///
/// "No product" and "every product" are two fixed chunk numbers, and need no storage; a set of a few
/// products among millions is a table of zeroes and a few chunks of 512 bytes. Numbers in an array take
/// the place of one object per chunk, because copying thousands of references costs as many retains.
///
/// A set made of another shares its chunks: `base` is the other's storage. Chunk numbers count through
/// the chunks of the base and on through the own ones, so that sharing leaves every number as it is.
///
/// INVARIANT: bits above the last product are zero. Numbers in the table are below 2 + chunks of the base +
/// own chunks. There are at most as many own chunks as parts.
struct Chunks: Sendable {
    /// The number of the chunk without a product, of the one with all, and of the first that is stored.
    static let empty: UInt32 = 0
    static let full: UInt32 = 1
    static let firstStored = 2

    /// How many products the catalog has.
    let productCount: Int

    /// The number of each part's chunk. The last part may have fewer products.
    var table: [UInt32]

    /// The chunks of the set that this one was made of, 64 words each, one after the other.
    private(set) var base: [UInt64]

    /// The chunks that belong to this set, in the same way.
    var own: [UInt64]
}

extension Chunks {
    /// Makes a set whose chunks are all empty or all full, that may share the chunks of another set.
    init(filledWith number: UInt32, productCount: Int, sharing other: Chunks? = nil) {
        self.productCount = productCount
        let chunkCount = (productCount + Chunk.width - 1) / Chunk.width
        table = Array(repeating: number, count: chunkCount)
        base = other.map { $0.base.isEmpty ? $0.own : $0.base } ?? []
        own = []
    }

    /// Makes the set of these members, ascending and each once.
    init(ascending members: ArraySlice<UInt32>, productCount: Int) {
        self.init(filledWith: Chunks.empty, productCount: productCount)
        let parts = members.parts
        own.reserveCapacity(parts.count * 64)
        for (part, members) in parts {
            // A full chunk needs no words.
            if members.count == min(productCount - part * Chunk.width, Chunk.width) {
                table[part] = Chunks.full
                continue
            }
            var chunk = Chunk(repeating: 0)
            for member in members { chunk[Int(member) >> 6 & 63] |= .bit(of: Int(member)) }
            append(chunk, as: part)
        }
    }

    /// The same set, ready to change: what it stores becomes shared where it can.
    var derived: Chunks {
        guard base.isEmpty else { return self }
        var derived = self
        derived.base = own
        derived.own = []
        return derived
    }

    /// Whether all stored chunks are in one storage, which another set can share.
    var isShareable: Bool {
        base.isEmpty || own.isEmpty
    }

    /// Adds a chunk to the set's own and gives it to a part of the catalog.
    mutating func append(_ chunk: borrowing Chunk, as part: Int) {
        table[part] = UInt32(Chunks.firstStored + (base.count + own.count) / 64)
        let words = chunk.span
        own.append(addingCapacity: words.count) { output in
            for word in words.indices { output.append(words[word]) }
        }
    }

    /// Lends the words of a stored chunk.
    @inline(__always)
    borrowing func withWords<Result>(
        of number: UInt32,
        _ body: (Span<UInt64>) -> Result
    ) -> Result {
        let start = (Int(number) - Chunks.firstStored) * 64
        guard start >= base.count else { return body(base.span.extracting(start..<start + 64)) }
        let place = start - base.count
        return body(own.span.extracting(place..<place + 64))
    }

    /// A word with a bit for every product that it stands for.
    func fullWord(_ number: Int) -> UInt64 {
        .full(number, of: productCount)
    }

    /// A chunk with a bit for every product that it stands for.
    func fullChunk(of part: Int) -> Chunk {
        var chunk = Chunk(repeating: .max)
        if part == table.count - 1 {
            for word in 0..<64 { chunk[word] = fullWord(part * 64 + word) }
        }
        return chunk
    }

    /// The numbers of a part's words, counted in 64 products from the first.
    func wordNumbers(of part: Int) -> Range<Int> {
        part * 64..<(part + 1) * 64
    }

    /// A word, counted in 64 products from the first.
    func word(_ number: Int) -> UInt64 {
        let chunk = table[number >> 6]
        if chunk == Chunks.empty { return 0 }
        if chunk == Chunks.full { return fullWord(number) }
        return withWords(of: chunk) { $0[number & 63] }
    }

    func contains(_ offset: Int) -> Bool {
        word(offset >> 6) & .bit(of: offset) != 0
    }

    /// Takes out a member, or puts in a product that is none.
    mutating func toggle(_ offset: Int) {
        let part = offset / Chunk.width
        let number = table[part]
        let start = (Int(number) - Chunks.firstStored) * 64 - base.count
        guard start < 0 || number < Chunks.firstStored else {
            own[start + (offset >> 6 & 63)] ^= .bit(of: offset)
            return
        }
        var chunk =
            switch number {
            case Chunks.empty: Chunk(repeating: 0)
            case Chunks.full: fullChunk(of: part)
            default: withWords(of: number) { Chunk($0) }
            }
        chunk[offset >> 6 & 63] ^= .bit(of: offset)
        append(chunk, as: part)
    }

    /// Stops when the storage is not as it has to be.
    func checkInvariants() {
        invariant(own.count <= table.count * 64, "a set has chunks that nothing needs")
        invariant(
            table.allSatisfy { $0 < Chunks.firstStored + (base.count + own.count) / 64 },
            "a table names a chunk that is not there"
        )
        invariant(
            (0..<table.count * 64).allSatisfy { word($0) & ~fullWord($0) == 0 },
            "a bit is set above the last product"
        )
    }
}

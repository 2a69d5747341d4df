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
/// own chunks.
struct Chunks: Sendable {
    /// How many products a chunk has, and how many words.
    static let width = 4096
    static let words = 64

    /// The number of the chunk without a product, of the one with all, and of the first that is stored.
    static let empty: UInt32 = 0
    static let full: UInt32 = 1
    static let firstStored: UInt32 = 2

    /// How many products the catalog has.
    let productCount: Int

    /// The storage of the set that this one was made of: its table, which is not used here, and its chunks.
    private(set) var base: [UInt64]

    /// The table, two numbers a word, and after it the chunks that belong to this set.
    var own: [UInt64]
}

extension Chunks {
    /// Makes a set whose chunks are all empty or all full, with room for so many to be stored, that may
    /// share the chunks of another set.
    init(
        filledWith number: UInt32,
        productCount: Int,
        sharing other: Chunks? = nil,
        capacity: Int = 0
    ) {
        self.productCount = productCount
        base = other.map { $0.base.isEmpty ? $0.own : $0.base } ?? []
        own = []
        own.reserveCapacity(tableWords + capacity * Chunks.words)
        own.append(
            contentsOf: repeatElement(UInt64(number) << 32 | UInt64(number), count: tableWords)
        )
    }

    /// Makes the set of these members, ascending and each once.
    init(ascending members: ArraySlice<UInt32>, productCount: Int) {
        var touched = 0
        var previous = -1
        for member in members where Int(member) / Chunks.width != previous {
            previous = Int(member) / Chunks.width
            touched += 1
        }
        self.init(filledWith: Chunks.empty, productCount: productCount, capacity: touched)
        for member in members { insert(Int(member)) }
        // A full chunk needs no words; those that it had stay unused.
        for chunk in 0..<chunkCount
        where wordNumbers(of: chunk).allSatisfy({ word($0) == fullWord($0) }) {
            self[chunk] = Chunks.full
        }
    }

    /// The same set, ready to change: what it stores becomes shared where it can.
    var derived: Chunks {
        guard base.isEmpty else { return self }
        var derived = self
        derived.base = own
        derived.own = Array(own[..<tableWords])
        return derived
    }

    /// Whether all stored chunks are in one storage, which another set can share.
    var isShareable: Bool {
        base.isEmpty || own.count == tableWords
    }

    /// How many chunks a set is made of. The last one may stand for fewer products.
    var chunkCount: Int { (productCount + Chunks.width - 1) / Chunks.width }

    /// How many words the table takes.
    var tableWords: Int { (chunkCount + 1) / 2 }

    /// A word with a bit for every product that it stands for.
    func fullWord(_ number: Int) -> UInt64 {
        .full(number, of: productCount)
    }

    /// The number of a part's chunk.
    subscript(chunk: Int) -> UInt32 {
        get {
            UInt32(truncatingIfNeeded: own[chunk >> 1] >> (chunk & 1 == 0 ? 0 : 32))
        }
        set {
            let shift: UInt64 = chunk & 1 == 0 ? 0 : 32
            own[chunk >> 1] = own[chunk >> 1] & ~(0xffff_ffff << shift) | UInt64(newValue) << shift
        }
    }

    /// Where in `base` or `own` the words of a stored chunk begin.
    @inline(__always)
    func place(of number: UInt32) -> (isShared: Bool, start: Int) {
        let start = tableWords + Int(number - Chunks.firstStored) * Chunks.words
        return start < base.count
            ? (true, start) : (false, base.isEmpty ? start : start - base.count + tableWords)
    }

    /// Gives a part of the catalog a chunk of its own, with the same members as a chunk of any set.
    ///
    /// - Returns: where in `own` its words begin
    @discardableResult
    mutating func appendCopy(of other: borrowing Chunks, number: UInt32, as chunk: Int) -> Int {
        let start = own.count
        if number < Chunks.firstStored {
            for word in wordNumbers(of: chunk) {
                own.append(number == Chunks.full ? fullWord(word) : 0)
            }
        } else {
            other.withWords(of: number) { words in
                own.append(addingCapacity: Chunks.words) { output in
                    for word in words.indices { output.append(words[word]) }
                }
            }
        }
        let shared = base.isEmpty ? 0 : base.count - tableWords
        self[chunk] =
            Chunks.firstStored + UInt32((shared + start - tableWords) / Chunks.words)
        return start
    }

    /// Lends the words of a stored chunk.
    @inline(__always)
    func withWords(of number: UInt32, _ body: (Span<UInt64>) -> Void) {
        let (isShared, start) = place(of: number)
        let end = start + Chunks.words
        if isShared {
            body(base.span.extracting(start..<end))
        } else {
            body(own.span.extracting(start..<end))
        }
    }

    /// The numbers of a chunk's words, counted in 64 products from the first.
    func wordNumbers(of chunk: Int) -> Range<Int> {
        chunk * Chunks.words..<(chunk + 1) * Chunks.words
    }

    /// A word, counted in 64 products from the first.
    func word(_ number: Int) -> UInt64 {
        let chunk = self[number / Chunks.words]
        if chunk == Chunks.empty { return 0 }
        if chunk == Chunks.full { return fullWord(number) }
        let (isShared, start) = place(of: chunk)
        return (isShared ? base : own)[start + number % Chunks.words]
    }

    /// Stops when the storage is not as it has to be.
    func checkInvariants() {
        invariant((own.count - tableWords) % Chunks.words == 0, "a chunk is stored in part")
        let stored = [base, own].reduce(0) { $0 + max($1.count - tableWords, 0) } / Chunks.words
        invariant(
            (0..<chunkCount).allSatisfy { self[$0] < Chunks.firstStored + UInt32(stored) },
            "a table names a chunk that is not there"
        )
        invariant(
            (0..<chunkCount * Chunks.words).allSatisfy { word($0) & ~fullWord($0) == 0 },
            "a bit is set above the last product"
        )
    }
}

// Single members, changed in place.
extension Chunks {
    func contains(_ offset: Int) -> Bool {
        word(offset / 64) & .bit(of: offset) != 0
    }

    mutating func insert(_ offset: Int) {
        guard !contains(offset) else { return }
        let start = makeOwn(chunk: offset / Chunks.width)
        own[start + offset / 64 % Chunks.words] |= .bit(of: offset)
    }

    mutating func remove(_ offset: Int) {
        guard contains(offset) else { return }
        let start = makeOwn(chunk: offset / Chunks.width)
        own[start + offset / 64 % Chunks.words] &= ~.bit(of: offset)
    }

    /// Makes sure that a chunk's words belong to this set alone, and says where they begin.
    private mutating func makeOwn(chunk: Int) -> Int {
        let number = self[chunk]
        if number >= Chunks.firstStored {
            let (isShared, start) = place(of: number)
            if !isShared { return start }
        }
        return appendCopy(of: copy self, number: number, as: chunk)
    }
}

// Going through the members.
extension Chunks {
    var count: Int {
        var count = 0
        for chunk in 0..<chunkCount {
            switch self[chunk] {
            case Chunks.empty: break
            case Chunks.full: count += min(productCount - chunk * Chunks.width, Chunks.width)
            case let number: withWords(of: number) { count += $0.bitCount }
            }
        }
        return count
    }

    func firstWord(from number: Int) -> (number: Int, word: UInt64)? {
        for chunk in min(number / Chunks.words, chunkCount)..<chunkCount
        where self[chunk] != Chunks.empty {
            for number in wordNumbers(of: chunk).clamped(to: number..<Int.max) {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }

    func lastWord(upTo number: Int) -> (number: Int, word: UInt64)? {
        for chunk in (0..<min(number / Chunks.words + 1, chunkCount)).reversed()
        where self[chunk] != Chunks.empty {
            for number in wordNumbers(of: chunk).clamped(to: 0..<number + 1).reversed() {
                let word = word(number)
                if word != 0 { return (number, word) }
            }
        }
        return nil
    }
}

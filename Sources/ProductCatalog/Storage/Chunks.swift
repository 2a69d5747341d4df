/// Bits in chunks of 4096 products: a table that names a chunk for each part of the catalog, and the
/// chunks.
///
/// "No product" and "every product" are two fixed chunk numbers, and need no storage; a set of a few
/// products among millions is a table of zeroes and a few chunks of 512 bytes. Numbers in an array take
/// the place of one object per chunk, because copying thousands of references costs as many retains.
///
/// A set made of another shares its chunks: `shared` is the other's storage. Chunk numbers count through
/// the shared chunks and on through the own ones, so that sharing leaves every number as it is.
///
/// INVARIANT: a chunk that is stored has a member. Bits above the last product are zero. Numbers in the
/// table are below 2 + shared chunks + own chunks.
struct Chunks: Sendable {
    /// How many products a chunk has.
    static let width = 4096

    /// The number of the chunk without a product, and of the one with all.
    static let empty: UInt32 = 0
    static let full: UInt32 = 1

    /// The number of the first chunk that is stored.
    static let firstStored: UInt32 = 2

    let shape: Shape

    /// The storage of the set that this one was made of: its table, which is not used here, and its chunks.
    private(set) var shared: [UInt64]
    private(set) var sharedCount: Int

    /// The table, two numbers a word, and after it the chunks that belong to this set.
    var own: [UInt64]
    var ownCount: Int
}

extension Chunks {
    /// How a catalog's size determines the layout of its sets.
    struct Shape: Sendable {
        let productCount: Int

        /// How many chunks a set is made of.
        let chunkCount: Int

        /// How many words a chunk has: 64, but in a catalog that fits into one chunk only those it needs.
        let chunkWords: Int

        /// How many words the table takes.
        let tableWords: Int

        init(productCount: Int) {
            self.productCount = productCount
            chunkCount = (productCount + Chunks.width - 1) / Chunks.width
            chunkWords = min((productCount + 63) / 64, Chunks.width / 64)
            tableWords = (chunkCount + 1) / 2
        }

        /// A word with a bit for every product, of the 64 that it stands for.
        func fullWord(_ number: Int) -> UInt64 {
            let products = min(max(productCount - number * 64, 0), 64)
            return products == 64 ? .max : (1 << UInt64(products)) - 1
        }
    }

    /// Makes the set of all products.
    init(allOf productCount: Int) {
        let shape = Shape(productCount: productCount)
        let twice = UInt64(Chunks.full) << 32 | UInt64(Chunks.full)
        var own = [UInt64](repeating: twice, count: shape.tableWords)
        if shape.chunkCount % 2 == 1 { own[shape.tableWords - 1] = UInt64(Chunks.full) }
        self.init(shape: shape, own: own, sharing: nil)
    }

    /// Makes the set of these members, ascending and each once.
    init(ascending members: ArraySlice<UInt32>, productCount: Int) {
        let shape = Shape(productCount: productCount)
        var touched = 0
        var previous = -1
        for member in members where Int(member) / Chunks.width != previous {
            previous = Int(member) / Chunks.width
            touched += 1
        }
        var chunks = Chunks(emptyWith: shape, capacity: touched)
        for member in members { chunks.insert(Int(member)) }
        chunks.markFullChunks()
        self = chunks
    }

    /// Makes an empty set with room for so many chunks, that may share the chunks of another set.
    init(emptyWith shape: Shape, sharing other: Chunks? = nil, capacity: Int) {
        var own: [UInt64] = []
        own.reserveCapacity(shape.tableWords + capacity * shape.chunkWords)
        own.append(contentsOf: repeatElement(0, count: shape.tableWords))
        self.init(shape: shape, own: own, sharing: other)
    }

    /// The same set, with room to change so many chunks. What is stored becomes shared where it can.
    func derived(changing capacity: Int) -> Chunks {
        guard isShareable else { return self }
        var own: [UInt64] = []
        own.reserveCapacity(shape.tableWords + capacity * shape.chunkWords)
        own.append(contentsOf: self.own[..<shape.tableWords])
        return Chunks(shape: shape, own: own, sharing: self)
    }

    /// Makes a set with a table and no chunk of its own, that may share the chunks of another set.
    private init(shape: Shape, own: [UInt64], sharing other: Chunks?) {
        self.shape = shape
        self.own = own
        self.ownCount = 0
        (shared, sharedCount) = other.map(\.shareable) ?? ([], 0)
    }

    /// Whether all stored chunks are in one storage, which another set can share.
    var isShareable: Bool {
        sharedCount == 0 || ownCount == 0
    }

    private var shareable: (storage: [UInt64], count: Int) {
        ownCount > 0 ? (own, ownCount) : (shared, sharedCount)
    }

    /// The number of a chunk.
    subscript(chunk: Int) -> UInt32 {
        get {
            let pair = own[chunk >> 1]
            return UInt32(truncatingIfNeeded: chunk & 1 == 0 ? pair : pair >> 32)
        }
        set {
            let shift = UInt64(chunk & 1) * 32
            own[chunk >> 1] = own[chunk >> 1] & ~(0xffff_ffff << shift) | UInt64(newValue) << shift
        }
    }

    /// Where in `shared` or `own` the words of a stored chunk begin.
    func place(of number: UInt32) -> (isShared: Bool, start: Int) {
        let stored = Int(number - Chunks.firstStored)
        return stored < sharedCount
            ? (true, shape.tableWords + stored * shape.chunkWords)
            : (false, shape.tableWords + (stored - sharedCount) * shape.chunkWords)
    }

    /// A word, counted in 64 products from the first.
    func word(_ number: Int) -> UInt64 {
        let chunk = self[number / 64]
        if chunk == Chunks.empty { return 0 }
        if chunk == Chunks.full { return shape.fullWord(number) }
        let (isShared, start) = place(of: chunk)
        return isShared ? shared[start + number % 64] : own[start + number % 64]
    }

    func contains(_ offset: Int) -> Bool {
        word(offset / 64) & (1 << UInt64(offset % 64)) != 0
    }

    /// Stops in debug builds when the storage is not as it has to be.
    func checkInvariants() {
        assert(own.count >= shape.tableWords + ownCount * shape.chunkWords, "chunks are missing")
        assert(
            sharedCount == 0
                || shared.count >= shape.tableWords + sharedCount * shape.chunkWords,
            "shared chunks are missing"
        )
        assert(
            (0..<shape.chunkCount).allSatisfy {
                self[$0] < Chunks.firstStored + UInt32(sharedCount + ownCount)
            },
            "a table names a chunk that is not there"
        )
        assert(
            (0..<shape.chunkCount).allSatisfy { chunk in
                self[chunk] < Chunks.firstStored
                    || wordNumbers(of: chunk).contains { word($0) != 0 }
            },
            "a chunk is stored that has no member"
        )
        assert(
            (0..<shape.chunkCount).allSatisfy { chunk in
                wordNumbers(of: chunk).allSatisfy { word($0) & ~shape.fullWord($0) == 0 }
            },
            "a bit is set above the last product"
        )
    }

    /// The numbers of a chunk's words.
    func wordNumbers(of chunk: Int) -> Range<Int> {
        chunk * 64..<chunk * 64 + shape.chunkWords
    }
}

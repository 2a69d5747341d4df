/// The engines by the names that the commands know them by.
enum EngineName: String, CaseIterable {
    case productFilter = "product-filter"
    case set = "Set"
    case closures
    case bitSet = "BitSet"
    case croaring = "CRoaring"
    case flatBitset = "flat-bitset"
    case cLoop = "c-loop"
    case dictionary = "Dictionary"
    case jsonDecoder = "JSONDecoder"
    case oneThread = "one-thread"

    /// What it is, in a sentence.
    var summary: String {
        switch self {
        case .productFilter: "this library"
        case .set: "the algebra of Set<Int>; up to 100,000 products"
        case .closures: "filter with closures over an array of products; up to 100,000 products"
        case .bitSet: "BitSet of swift-collections, with dictionaries"
        case .croaring: "bitmaps of CRoaring with copy-on-write, with dictionaries"
        case .flatBitset: "an array of words for each set, a direct table; up to 1,000,000 products"
        case .cLoop: "plain loops in C over operands found beforehand: the machine's limit"
        case .dictionary: "Dictionary<Int, Int> of the same ids, in catalog/build and catalog/memory"
        case .jsonDecoder: "Foundation's decoder, in read/session-request"
        case .oneThread: "this library in one thread, in threads/2"
        }
    }

    /// In sizes where an operation takes longer than anyone would wait, or all memory.
    func takesPart(products: Int) -> Bool {
        switch self {
        case .set, .closures: products <= 100_000
        case .flatBitset: products <= 1_000_000
        case .croaring: CRoaringEngine.isPresent
        default: true
        }
    }

    /// The engine with a world's products, or `nil` where it answers no questions.
    func prepared(in world: World) -> ((Question) -> Work)? {
        switch self {
        case .productFilter:
            let engine = ProductFilterEngine(world)
            return { $0.work(engine, in: world) }
        case .set:
            let engine = SetEngine(world)
            return { $0.work(engine, in: world) }
        case .closures:
            let engine = ClosuresEngine(world)
            return { $0.work(engine, in: world) }
        case .bitSet:
            let engine = BitSetEngine(world)
            return { $0.work(engine, in: world) }
        case .croaring:
            let engine = CRoaringEngine(world)
            return { $0.work(engine, in: world) }
        case .flatBitset:
            let engine = FlatBitsetEngine(world)
            return { $0.work(engine, in: world) }
        case .cLoop:
            let engine = CLoopEngine(world)
            return { $0.work(engine, in: world) }
        case .dictionary, .jsonDecoder, .oneThread:
            return nil
        }
    }
}

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

    /// In sizes where an operation takes longer than anyone would wait, or all memory.
    func takesPart(products: Int) -> Bool {
        switch self {
        case .set, .closures: products <= 100_000
        case .flatBitset: products <= 1_000_000
        case .croaring: CRoaringEngine.isPresent
        default: true
        }
    }

    /// What a case makes of this engine, or `nil` where the engine has no answer to it.
    func work(_ question: Question, in world: World) -> Work? {
        switch self {
        case .productFilter: question.work(ProductFilterEngine(world), in: world)
        case .set: question.work(SetEngine(world), in: world)
        case .closures: question.work(ClosuresEngine(world), in: world)
        case .bitSet: question.work(BitSetEngine(world), in: world)
        case .croaring: question.work(CRoaringEngine(world), in: world)
        case .flatBitset: question.work(FlatBitsetEngine(world), in: world)
        case .cLoop: question.work(CLoopEngine(world), in: world)
        case .dictionary: nil
        }
    }
}

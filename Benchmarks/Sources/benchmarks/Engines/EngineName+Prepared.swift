import Measuring

extension EngineName {
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

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
        func asked<Peer: Engine>(_ engine: Peer) -> (Question) -> Work {
            { $0.work(engine, in: world) }
        }
        return switch self {
        case .productFilter: asked(ProductFilterEngine(world))
        case .set: asked(SetEngine(world))
        case .closures: asked(ClosuresEngine(world))
        case .bitSet: asked(BitSetEngine(world))
        case .croaring: asked(CRoaringEngine(world))
        case .flatBitset: asked(FlatBitsetEngine(world))
        case .cLoop: asked(CLoopEngine(world))
        case .dictionary, .jsonDecoder, .oneThread: nil
        }
    }
}

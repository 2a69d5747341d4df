import Reporting

extension EngineName {
    /// Returns whether the engine is built in, and fast and small enough for a catalog.
    ///
    /// - Parameter count: The number of products in the catalog.
    func supports(products count: Int) -> Bool {
        switch self {
        case .set, .closures: count <= 100_000
        case .flatBitset: count <= 1_000_000
        case .croaring, .rapidJSON, .simdjson: isBuiltIn
        case .productFilter, .bitSet, .cLoop, .dictionary, .jsonDecoder, .oneThread: true
        }
    }

    /// Creates the engine for a dataset.
    ///
    /// - Returns: A closure that creates the workload for a query, or `nil` if the engine doesn't
    ///   answer queries.
    func makeEngine(for dataset: Dataset) -> ((Query) -> Workload)? {
        func workloads<Peer: Engine>(_ engine: Peer) -> (Query) -> Workload {
            { $0.workload(engine, dataset) }
        }
        return switch self {
        case .productFilter: workloads(ProductFilterEngine(dataset))
        case .set: workloads(SetEngine(dataset))
        case .closures: workloads(ClosuresEngine(dataset))
        case .bitSet: workloads(BitSetEngine(dataset))
        case .croaring: workloads(CRoaringEngine(dataset))
        case .flatBitset: workloads(FlatBitsetEngine(dataset))
        case .cLoop: workloads(CLoopEngine(dataset))
        case .dictionary, .jsonDecoder, .rapidJSON, .simdjson, .oneThread: nil
        }
    }
}

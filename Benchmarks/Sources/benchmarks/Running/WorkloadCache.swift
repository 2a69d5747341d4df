import Reporting

/// A cache of one dataset and its engines.
///
/// A request for another dataset empties the cache first, because large datasets and engines don't
/// fit in memory side by side.
final class WorkloadCache {
    private struct Key: Equatable {
        let size: Int
        let kind: Dataset.Kind
    }

    private var cached: (key: Key, dataset: Dataset)?
    private var engines: [EngineName: (Query) -> Workload] = [:]

    /// Returns the workload of an engine for a case, or `nil` if the engine doesn't support it.
    func workload(of engine: EngineName, for subject: Case, size: Int) -> Workload? {
        switch subject.kind {
        case .query(let query, _):
            return makeWorkload(engine, size: size, kind: subject.dataset)?(query)
        case .build:
            let dataset = dataset(size: size, kind: subject.dataset)
            return engine == .productFilter
                ? Workload(building: dataset.products()) : Workload(indexing: dataset.ids)
        case .threads:
            let dataset = dataset(size: size, kind: subject.dataset)
            return Workload(threads: engine == .oneThread ? 1 : 2, dataset)
        case .parsing:
            return Workload(parsingRequests: RequestBody.all(bytes: size), with: engine)
        case .catalogParsing:
            let dataset = dataset(size: size, kind: subject.dataset)
            return Workload(parsingCatalog: dataset.catalogDocument(), with: engine)
        case .memory:
            return nil
        }
    }

    /// Returns the bytes of memory per product that an engine retains.
    func bytesPerProduct(of engine: EngineName, for subject: Case, size: Int) -> Double {
        dataset(size: size, kind: subject.dataset).retainedBytes(of: engine) / Double(size)
    }

    private func makeWorkload(
        _ engine: EngineName,
        size: Int,
        kind: Dataset.Kind
    ) -> ((Query) -> Workload)? {
        let dataset = dataset(size: size, kind: kind)
        if engines[engine] == nil { engines[engine] = engine.makeEngine(for: dataset) }
        return engines[engine]
    }

    private func dataset(size: Int, kind: Dataset.Kind) -> Dataset {
        let key = Key(size: size, kind: kind)
        if let cached, cached.key == key { return cached.dataset }
        engines = [:]
        cached = nil
        let dataset = Dataset(products: size, kind: kind)
        cached = (key, dataset)
        return dataset
    }
}

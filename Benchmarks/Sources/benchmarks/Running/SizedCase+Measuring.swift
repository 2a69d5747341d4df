import CMeasuring
import Reporting

extension SizedCase {
    /// Checks that the engines agree, and then measures them in interleaved rounds.
    ///
    /// In each round, all engines process the same inputs, and another engine starts. That way,
    /// disturbances by other processes affect all engines alike.
    ///
    /// - Throws: `Disagreement` if two engines give different answers.
    func measure(
        _ cache: WorkloadCache,
        _ options: SamplingOptions
    ) throws(Disagreement) -> [Measurement] {
        if case .memory = base.kind {
            return measurements(
                engines,
                costs: engines.map { [cache.bytesPerProduct(of: $0, for: base, size: size)] },
                allocations: engines.map { _ in nil }
            )
        }
        let runs = runs(cache)
        try runs.checkAgreement(in: self)
        let batches = runs.map { $0.workload.batch(lasting: options.round) }
        var costs = [[Double]](repeating: [], count: runs.count)
        for round in 0..<options.roundCount(batches.map(\.nanoseconds)) {
            for turn in runs.indices {
                let index = (round + turn) % runs.count
                let count = batches[index].operations
                let workload = runs[index].workload
                // All engines start each round with the same input, which changes between rounds.
                let start = round * 17
                // Reload what other engines evicted from the CPU caches before the clock starts.
                // Otherwise, the misses would penalize engines with few operations per round.
                workload.run(start..<start + min(count, inputCount))
                costs[index].append(
                    workload.nanoseconds(start..<start + count) / Double(count)
                )
            }
        }
        return measurements(
            runs.map(\.engine),
            costs: costs,
            allocations: zip(runs, batches).map { run, batch in
                run.workload.allocations(over: min(Dataset.inputCount, batch.operations))
            }
        )
    }

    /// Returns the engines with their workloads.
    func runs(_ cache: WorkloadCache) -> [EngineRun] {
        engines.compactMap { engine in
            cache.workload(of: engine, for: base, size: size).map {
                EngineRun(engine: engine, workload: $0)
            }
        }
    }

    private func measurements(
        _ engines: [EngineName],
        costs: [[Double]],
        allocations: [Double?]
    ) -> [Measurement] {
        engines.indices.map { index in
            Measurement(
                name: base.name,
                size: Measurement.Size(size, of: base.axis),
                engine: engines[index],
                unit: base.unit,
                cost: Distribution(costs[index]),
                ratio: Distribution(zip(costs[index], costs[0]).map { $0 / $1 }),
                allocations: allocations[index]
            )
        }
    }
}

import CMeasuring
import Measuring

extension Step {
    /// Checks that the engines agree, then times them in turns.
    ///
    /// In each round every engine answers the same inputs, and another engine begins, so that whatever else the
    /// machine does meets all of them alike.
    func measure(in arena: Arena, at pace: Pace) throws(Disagreement) -> [Measurement] {
        if case .memory = subject.kind {
            return measurements(
                engines,
                costs: engines.map {
                    [arena.bytesPerProduct(of: $0, for: subject, size: size)]
                },
                allocations: engines.map { _ in nil }
            )
        }
        let contestants = engines.compactMap { engine in
            arena.work(of: engine, for: subject, size: size).map {
                Contestant(engine: engine, work: $0)
            }
        }
        try contestants.checkAgreement(in: self)
        let batches = contestants.map { $0.work.batch(for: pace.round) }
        var costs = [[Double]](repeating: [], count: contestants.count)
        for round in 0..<rounds(contestants, batches, pace) {
            for turn in contestants.indices {
                let number = (round + turn) % contestants.count
                // Every engine begins with the same input, each round with another.
                let start = round * 17
                let took = contestants[number].work.nanoseconds(start..<start + batches[number])
                costs[number].append(took / Double(batches[number]))
            }
        }
        return measurements(
            contestants.map(\.engine),
            costs: costs,
            allocations: zip(contestants, batches).map {
                $0.work.allocations(over: max(4, min(World.inputs, $1)))
            }
        )
    }

    private func rounds(_ contestants: [Contestant], _ batches: [Int], _ pace: Pace) -> Int {
        let once = zip(contestants, batches).reduce(0) { $0 + $1.0.work.nanoseconds(0..<$1.1) }
        let all = pace.budget / .nanoseconds(1) * Double(contestants.count)
        let rounds = Int(min(1000, all / max(1, once)))
        return min(max(rounds, pace.rounds.lowerBound), pace.rounds.upperBound)
    }

    private func measurements(
        _ engines: [EngineName],
        costs: [[Double]],
        allocations: [Double?]
    ) -> [Measurement] {
        engines.indices.map { number in
            Measurement(
                name: subject.name,
                size: Measurement.Size(size, of: subject.axis),
                engine: engines[number],
                unit: subject.unit,
                cost: Spread(costs[number]),
                ratio: Spread(zip(costs[number], costs[0]).map { $0 / $1 }),
                allocations: allocations[number]
            )
        }
    }
}

extension Work {
    /// How many operations a round of at least this duration has.
    fileprivate func batch(for round: Duration) -> Int {
        // The first operation finds nothing in the caches.
        _ = nanoseconds(0..<1)
        var batch = 1
        while batch < 1 << 24, nanoseconds(0..<batch) < round / .nanoseconds(1) { batch *= 2 }
        return batch
    }

    /// Allocations an operation in this thread, or `nil` where they cannot be counted.
    fileprivate func allocations(over operations: Int) -> Double? {
        guard measuring_counts_allocations() else { return nil }
        let before = measuring_count_allocations(true).count
        run(0..<operations)
        let after = measuring_count_allocations(false).count
        return Double(after - before) / Double(operations)
    }
}

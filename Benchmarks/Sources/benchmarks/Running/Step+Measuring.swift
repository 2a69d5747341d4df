import CMeasuring
import Measuring

extension Step {
    /// Checks that the engines agree, then times them in turns.
    ///
    /// In each round every engine answers the same inputs, and another engine begins, so that
    /// whatever else the machine does meets all of them alike.
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
        let contestants = contestants(in: arena)
        try contestants.checkAgreement(in: self)
        let tries = contestants.map { $0.work.batch(for: pace.round) }
        let batches = tries.map(\.operations)
        var costs = [[Double]](repeating: [], count: contestants.count)
        for round in 0..<pace.rounds(tries.map(\.nanoseconds)) {
            for turn in contestants.indices {
                let number = (round + turn) % contestants.count
                // Every engine begins with the same input, each round with another.
                let start = round * 17
                let work = contestants[number].work
                // What the engine before has pushed out of the caches comes back before the clock
                // runs: it would weigh most on an engine that answers seldom in a round.
                work.run(start..<start + min(batches[number], inputs))
                let took = work.nanoseconds(start..<start + batches[number])
                costs[number].append(took / Double(batches[number]))
            }
        }
        return measurements(
            contestants.map(\.engine),
            costs: costs,
            allocations: zip(contestants, batches).map {
                $0.work.allocations(over: min(World.inputs, $1))
            }
        )
    }

    /// The engines, ready to be asked.
    func contestants(in arena: Arena) -> [Contestant] {
        engines.compactMap { engine in
            arena.work(of: engine, for: subject, size: size).map {
                Contestant(engine: engine, work: $0)
            }
        }
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
    /// How many operations a round of at least this duration has, and what they took.
    fileprivate func batch(for round: Duration) -> (operations: Int, nanoseconds: Double) {
        // The first operation may find nothing in the caches.
        _ = nanoseconds(0..<1)
        var operations = 1
        var took = nanoseconds(0..<1)
        while took < round / .nanoseconds(1), operations < 1 << 24 {
            operations *= 2
            took = nanoseconds(0..<operations)
        }
        return (operations, took)
    }

    /// Allocations an operation in this thread, or `nil` where they cannot be counted.
    func allocations(over operations: Int) -> Double? {
        guard measuring_counts_allocations(), isInThisThread else { return nil }
        let before = measuring_count_allocations(true).count
        run(0..<operations)
        let after = measuring_count_allocations(false).count
        return Double(after - before) / Double(operations)
    }
}

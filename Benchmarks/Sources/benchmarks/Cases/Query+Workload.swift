extension Query {
    /// Creates the workload of an engine.
    ///
    /// All inputs are created here, so that the workload consists of operations only.
    @inline(__always)
    func workload<Peer: Engine>(_ engine: Peer, _ dataset: Dataset) -> Workload {
        let contexts = Inputs(dataset.contexts.map { engine.input($0) })
        let candidates = Inputs(
            dataset.contexts.indices.map { index in
                contexts.withValue(at: index) { engine.eligible(in: $0) }
            }
        )
        switch self {
        case .eligible:
            return Workload(
                run: {
                    contexts.evaluate($0, candidates, engine) { context, _ in
                        engine.eligible(in: context)
                    }
                },
                digest: {
                    contexts.digest($0, candidates, engine, dataset) { context, _ in
                        engine.eligible(in: context)
                    }
                }
            )
        case .certain:
            let partial = Inputs(dataset.contexts.map { engine.partialInput($0) })
            return Workload(
                run: {
                    partial.evaluate($0, candidates, engine) { context, _ in
                        engine.certain(in: context)
                    }
                },
                digest: {
                    partial.digest($0, candidates, engine, dataset) { context, _ in
                        engine.certain(in: context)
                    }
                }
            )
        case .available(let filters):
            let filters = Inputs(filters(dataset).map { engine.input($0) })
            return Workload(
                run: {
                    filters.evaluate($0, candidates, engine) {
                        engine.available($0, among: $1)
                    }
                },
                digest: {
                    filters.digest($0, candidates, engine, dataset) {
                        engine.available($0, among: $1)
                    }
                }
            )
        case .resolved(let filters):
            let resolved = Inputs(filters(dataset).map { engine.resolved(engine.input($0)) })
            return Workload(
                run: {
                    resolved.evaluate($0, candidates, engine) {
                        engine.available(resolved: $0, among: $1)
                    }
                },
                digest: {
                    resolved.digest($0, candidates, engine, dataset) {
                        engine.available(resolved: $0, among: $1)
                    }
                }
            )
        case .layers(let layers):
            let layers = Inputs([engine.input(layers)])
            return Workload(
                run: {
                    layers.evaluate($0, candidates, engine) {
                        engine.available(layers: $0, among: $1)
                    }
                },
                digest: {
                    layers.digest($0, candidates, engine, dataset) {
                        engine.available(layers: $0, among: $1)
                    }
                }
            )
        case .contains:
            return candidates.membershipTests(engine, dataset)
        case .iterate:
            return Workload(
                run: { operations in
                    for index in operations {
                        candidates.withValue(at: index) { engine.iterate($0) }
                    }
                },
                digest: { index in
                    candidates.withValue(at: index) { dataset.digest(engine.positions($0)) }
                }
            )
        case .count:
            return Workload(
                run: { operations in
                    for index in operations {
                        blackHole(candidates.withValue(at: index) { engine.count($0) })
                    }
                },
                digest: { index in
                    candidates.withValue(at: index) { UInt64(engine.count($0)) }
                }
            )
        }
    }
}

extension Inputs {
    /// Evaluates each input with each set of candidates in turn.
    ///
    /// The callers pass closure literals rather than a stored closure: only literals are inlined
    /// into the loop, which saves some 50 instructions per operation.
    @inline(__always)
    fileprivate func evaluate<Peer: Engine>(
        _ operations: Range<Int>,
        _ candidates: Inputs<Peer.Members>,
        _ engine: Peer,
        _ body: (borrowing Value, borrowing Peer.Members) -> Peer.Members
    ) {
        for index in operations {
            withValue(at: index) { input in
                candidates.withValue(at: index) { candidates in
                    let members = body(input, candidates)
                    blackHole(members)
                    engine.release(members)
                }
            }
        }
    }

    /// Returns a hash of the answer to one input.
    fileprivate func digest<Peer: Engine>(
        _ index: Int,
        _ candidates: Inputs<Peer.Members>,
        _ engine: Peer,
        _ dataset: Dataset,
        _ body: (borrowing Value, borrowing Peer.Members) -> Peer.Members
    ) -> UInt64 {
        withValue(at: index) { input in
            candidates.withValue(at: index) { candidates in
                let members = body(input, candidates)
                defer { engine.release(members) }
                return dataset.digest(engine.positions(members))
            }
        }
    }

    /// Creates a workload that tests random products for membership in the first set.
    @inline(__always)
    fileprivate func membershipTests<Peer: Engine>(
        _ engine: Peer,
        _ dataset: Dataset
    ) -> Workload where Value == Peer.Members {
        var generator = SeededGenerator(seed: 4096)
        let values = (0..<4096).map { _ in
            engine.element(at: .random(in: dataset.ids.indices, using: &generator))
        }
        let elements = Inputs<Peer.Element>(values)
        return Workload(
            run: { operations in
                self.withValue(at: 0) { members in
                    for index in operations {
                        blackHole(elements.withValue(at: index) { engine.contains(members, $0) })
                    }
                }
            },
            digest: { _ in
                self.withValue(at: 0) { members in
                    values.reduce(0) { $0 &* 3 &+ (engine.contains(members, $1) ? 1 : 0) }
                }
            }
        )
    }
}

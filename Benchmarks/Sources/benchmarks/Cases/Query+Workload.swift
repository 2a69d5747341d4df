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
            return .evaluating(contexts, candidates, engine, dataset) { context, _ in
                engine.eligible(in: context)
            }
        case .available(let filters):
            let filters = Inputs(filters(dataset).map { engine.input($0) })
            return .evaluating(filters, candidates, engine, dataset) {
                engine.available($0, among: $1)
            }
        case .resolved(let filters):
            let resolved = Inputs(filters(dataset).map { engine.resolved(engine.input($0)) })
            return .evaluating(resolved, candidates, engine, dataset) {
                engine.available(resolved: $0, among: $1)
            }
        case .layers(let layers):
            return .evaluating(Inputs([engine.input(layers)]), candidates, engine, dataset) {
                engine.available(layers: $0, among: $1)
            }
        case .contains:
            return .testing(candidates, engine, dataset)
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

extension Workload {
    /// Creates a workload that evaluates each input with each set of candidates in turn.
    ///
    /// It is inlined together with `evaluate`, so that the loop contains only the engine's work.
    @inline(__always)
    fileprivate static func evaluating<Peer: Engine, Value>(
        _ inputs: Inputs<Value>,
        _ candidates: Inputs<Peer.Members>,
        _ engine: Peer,
        _ dataset: Dataset,
        _ evaluate: @escaping (borrowing Value, borrowing Peer.Members) -> Peer.Members
    ) -> Workload {
        Workload(
            run: { operations in
                for index in operations {
                    inputs.withValue(at: index) { input in
                        candidates.withValue(at: index) { candidates in
                            let members = evaluate(input, candidates)
                            blackHole(members)
                            engine.release(members)
                        }
                    }
                }
            },
            digest: { index in
                inputs.withValue(at: index) { input in
                    candidates.withValue(at: index) { candidates in
                        let members = evaluate(input, candidates)
                        defer { engine.release(members) }
                        return dataset.digest(engine.positions(members))
                    }
                }
            }
        )
    }

    /// Creates a workload that tests random products for membership in the first set.
    @inline(__always)
    fileprivate static func testing<Peer: Engine>(
        _ candidates: Inputs<Peer.Members>,
        _ engine: Peer,
        _ dataset: Dataset
    ) -> Workload {
        var generator = SeededGenerator(seed: 4096)
        let values = (0..<4096).map { _ in
            engine.element(at: .random(in: dataset.ids.indices, using: &generator))
        }
        let elements = Inputs(values)
        return Workload(
            run: { operations in
                candidates.withValue(at: 0) { members in
                    for index in operations {
                        blackHole(elements.withValue(at: index) { engine.contains(members, $0) })
                    }
                }
            },
            digest: { _ in
                candidates.withValue(at: 0) { members in
                    values.reduce(0) { $0 &* 3 &+ (engine.contains(members, $1) ? 1 : 0) }
                }
            }
        )
    }
}

/// What a case asks of every engine.
enum Question: Sendable {
    /// What filters leave of a context's set, from the wire's value.
    case available(@Sendable (World) -> [Filters])

    /// The same with filters that were held against the catalog beforehand.
    case resolved(@Sendable (World) -> [Filters])

    /// What five restricting and three excluding layers leave of a context's set.
    case layers([Filters])

    /// The products that a context allows.
    case eligible

    case contains
    case iterate
    case count
}

extension Question {
    /// - Complexity: everything is made here, so that nothing but operations is left to time.
    @inline(__always)
    func work<Peer: Engine>(_ engine: Peer, in world: World) -> Work {
        let contexts = Inputs(world.contexts.map { engine.wire($0) })
        let candidates = Inputs(
            world.contexts.indices.map { contexts.with($0) { engine.allowed(in: $0) } }
        )
        switch self {
        case .eligible:
            return Work(
                run: {
                    contexts.run($0, among: candidates, in: engine) { context, _ in
                        engine.allowed(in: context)
                    }
                },
                digest: {
                    contexts.digest($0, among: candidates, in: engine, world) { context, _ in
                        engine.allowed(in: context)
                    }
                }
            )
        case .available(let filters):
            let filters = Inputs(filters(world).map { engine.wire($0) })
            return Work(
                run: {
                    filters.run($0, among: candidates, in: engine) {
                        engine.available($0, among: $1)
                    }
                },
                digest: {
                    filters.digest($0, among: candidates, in: engine, world) {
                        engine.available($0, among: $1)
                    }
                }
            )
        case .resolved(let filters):
            let resolved = Inputs(filters(world).map { engine.resolved(engine.wire($0)) })
            return Work(
                run: {
                    resolved.run($0, among: candidates, in: engine) {
                        engine.available($0, among: $1)
                    }
                },
                digest: {
                    resolved.digest($0, among: candidates, in: engine, world) {
                        engine.available($0, among: $1)
                    }
                }
            )
        case .layers(let layers):
            let layers = Inputs([engine.layers(layers)])
            return Work(
                run: {
                    layers.run($0, among: candidates, in: engine) {
                        engine.available(throughout: $0, among: $1)
                    }
                },
                digest: {
                    layers.digest($0, among: candidates, in: engine, world) {
                        engine.available(throughout: $0, among: $1)
                    }
                }
            )
        case .contains:
            var generator = SeededGenerator(seed: 4096)
            let positions = (0..<4096).map { _ in
                engine.position(.random(in: world.ids.indices, using: &generator))
            }
            let places = Inputs(positions)
            return Work(
                run: { operations in
                    candidates.with(0) { members in
                        for number in operations {
                            use(places.with(number) { engine.contains(members, $0) })
                        }
                    }
                },
                digest: { _ in
                    candidates.with(0) { members in
                        positions.reduce(0) { $0 &* 3 &+ (engine.contains(members, $1) ? 1 : 0) }
                    }
                }
            )
        case .iterate:
            return Work(
                run: { operations in
                    for number in operations {
                        candidates.with(number) { engine.iterate($0) }
                    }
                },
                digest: { number in
                    candidates.with(number) { world.digest(engine.positions($0)) }
                }
            )
        case .count:
            return Work(
                run: { operations in
                    for number in operations {
                        use(candidates.with(number) { engine.count($0) })
                    }
                },
                digest: { number in candidates.with(number) { UInt64(engine.count($0)) } }
            )
        }
    }
}

extension Inputs {
    /// Answers one input after the other, each with one candidate set after the other. It is
    /// inlined with the answer, so that nothing but the engine's own work stands in the loop.
    @inline(__always)
    fileprivate func run<Peer: Engine>(
        _ operations: Range<Int>,
        among candidates: Inputs<Peer.Members>,
        in engine: Peer,
        _ answer: (borrowing Value, borrowing Peer.Members) -> Peer.Members
    ) {
        for number in operations {
            with(number) { input in
                candidates.with(number) { candidates in
                    let members = answer(input, candidates)
                    use(members)
                    engine.discard(members)
                }
            }
        }
    }

    /// A number that tells the answer to one input from any other answer.
    fileprivate func digest<Peer: Engine>(
        _ number: Int,
        among candidates: Inputs<Peer.Members>,
        in engine: Peer,
        _ world: World,
        _ answer: (borrowing Value, borrowing Peer.Members) -> Peer.Members
    ) -> UInt64 {
        with(number) { input in
            candidates.with(number) { candidates in
                let members = answer(input, candidates)
                defer { engine.discard(members) }
                return world.digest(engine.positions(members))
            }
        }
    }
}

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
        let contexts = world.contexts.map { engine.wire($0) }
        if case .eligible = self {
            return Work(each: contexts, in: engine, digest: world) { engine.allowed(in: $0) }
        }
        let candidates = Inputs(contexts.map { engine.allowed(in: $0) })
        switch self {
        case .eligible:
            fatalError("answered above")
        case .available(let filters):
            return Work(
                each: filters(world).map { engine.wire($0) },
                among: candidates,
                in: engine,
                digest: world
            ) { engine.available($0, among: $1) }
        case .resolved(let filters):
            return Work(
                each: filters(world).map { engine.resolved(engine.wire($0)) },
                among: candidates,
                in: engine,
                digest: world
            ) { engine.available($0, among: $1) }
        case .layers(let layers):
            return Work(
                each: [engine.layers(layers)],
                among: candidates,
                in: engine,
                digest: world
            ) { engine.available(throughout: $0, among: $1) }
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

extension Work {
    /// Work on one input after the other.
    @inline(__always)
    fileprivate init<Peer: Engine, Input>(
        each inputs: [Input],
        in engine: Peer,
        digest world: World,
        _ operation: @escaping (borrowing Input) -> Peer.Members
    ) {
        let inputs = Inputs(inputs)
        self.init(in: engine, digest: world) { number in
            inputs.with(number) { operation($0) }
        }
    }

    /// Work on one input after the other, each with one candidate set after the other.
    @inline(__always)
    fileprivate init<Peer: Engine, Input>(
        each inputs: [Input],
        among candidates: Inputs<Peer.Members>,
        in engine: Peer,
        digest world: World,
        _ operation: @escaping (borrowing Input, borrowing Peer.Members) -> Peer.Members
    ) {
        let inputs = Inputs(inputs)
        self.init(in: engine, digest: world) { number in
            inputs.with(number) { input in
                candidates.with(number) { operation(input, $0) }
            }
        }
    }

    @inline(__always)
    private init<Peer: Engine>(
        in engine: Peer,
        digest world: World,
        _ operation: @escaping (Int) -> Peer.Members
    ) {
        self.init(
            run: { operations in
                for number in operations {
                    let members = operation(number)
                    use(members)
                    engine.discard(members)
                }
            },
            digest: { number in
                let members = operation(number)
                defer { engine.discard(members) }
                return world.digest(engine.positions(members))
            }
        )
    }
}

import CMeasuring
import Measuring

/// A world and the engines in it, made when first needed and kept until another world is.
///
/// Large worlds and engines fill the memory, so that there is never more than one world.
final class Arena {
    private struct Place: Equatable {
        let size: Int
        let kind: World.Kind
    }

    private var place: Place?
    private var made: World?
    private var engines: [EngineName: (Question) -> Work] = [:]

    /// What an engine does for a case, or `nil` where it has no part in it.
    func work(of engine: EngineName, for found: Case, size: Int) -> Work? {
        switch found.kind {
        case .question(let question, _):
            return prepared(engine, size: size, kind: found.world)?(question)
        case .build:
            let world = world(size: size, kind: found.world)
            return engine == .productFilter
                ? Work(building: world.products()) : Work(indexing: world)
        case .threads:
            let world = world(size: size, kind: found.world)
            return Work(threads: engine == .oneThread ? 1 : 2, in: world)
        case .reading:
            let bodies = Body.all(bytes: size)
            return engine == .productFilter ? Work(reading: bodies) : Work(decoding: bodies)
        case .memory:
            return nil
        }
    }

    /// Bytes for each product that an engine takes.
    func bytesPerProduct(of engine: EngineName, for found: Case, size: Int) -> Double {
        world(size: size, kind: found.world).bytes(of: engine) / Double(size)
    }

    private func prepared(
        _ engine: EngineName,
        size: Int,
        kind: World.Kind
    ) -> ((Question) -> Work)? {
        let world = world(size: size, kind: kind)
        if engines[engine] == nil { engines[engine] = engine.prepared(in: world) }
        return engines[engine]
    }

    private func world(size: Int, kind: World.Kind) -> World {
        let wanted = Place(size: size, kind: kind)
        if let made, place == wanted { return made }
        engines = [:]
        made = nil
        let world = World(products: size, kind: kind)
        made = world
        place = wanted
        return world
    }
}

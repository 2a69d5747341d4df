import CMeasuring

/// Plain loops in C over words that were found beforehand, into words that were allocated
/// beforehand: the limit for every pass over all products. It finds no ids and no names.
final class CLoopEngine: Engine {
    typealias Words = UnsafeMutablePointer<UInt64>
    typealias Pointers = [UnsafePointer<UInt64>?]

    struct Operands {
        var kept: Pointers = []
        var removed: Pointers = []
    }

    private let words: Int
    private let result: Words
    private let all: Words
    private let groups: [String: Words]
    private let rules: [ProductRules]

    init(_ world: World) {
        let words = (world.ids.count + 63) / 64
        func set(_ members: some Sequence<Int>) -> Words {
            let set = Words.allocate(capacity: words)
            set.initialize(repeating: 0, count: words)
            for position in members { set[position / 64] |= 1 << UInt64(position % 64) }
            return set
        }
        self.words = words
        result = set([])
        all = set(world.ids.indices)
        groups = Dictionary(
            uniqueKeysWithValues: zip(
                world.groupNames,
                world.members().map { set($0.lazy.map { Int($0) }) }
            )
        )
        rules = world.rules
    }

    deinit {
        result.deallocate()
        all.deallocate()
        for members in groups.values { members.deallocate() }
    }

    func wire(_ filters: Filters) -> Operands { layers([filters]) }

    func layers(_ layers: [Filters]) -> Operands {
        Operands(
            kept: layers.flatMap { $0.restrictTo?.groups ?? [] }.map { UnsafePointer(groups[$0]) },
            removed: layers.flatMap { $0.exclude?.groups ?? [] }.map { UnsafePointer(groups[$0]) }
        )
    }

    /// Made once for each context and never let go of, unlike every other result.
    func allowed(in context: Context) -> Words {
        let allowed = Words.allocate(capacity: words)
        allowed.initialize(repeating: 0, count: words)
        for (position, rules) in rules.enumerated() where rules.allows(context) {
            allowed[position / 64] |= 1 << UInt64(position % 64)
        }
        return allowed
    }

    func available(_ filters: Operands, among candidates: Words) -> Words {
        if let members = filters.kept.first { dense_and(result, candidates, members, words) }
        if let members = filters.removed.first { dense_and_not(result, candidates, members, words) }
        return result
    }

    func available(throughout layers: Operands, among candidates: Words) -> Words {
        dense_layers(result, candidates, layers.kept, layers.removed, words)
        return result
    }

    func resolved(_ filters: Operands) -> Words {
        let resolved = Words.allocate(capacity: words)
        resolved.update(from: available(filters, among: all), count: words)
        return resolved
    }

    func available(_ resolved: Words, among candidates: Words) -> Words {
        dense_and(result, candidates, resolved, words)
        return result
    }

    func contains(_ members: Words, _ position: Int) -> Bool {
        members[position / 64] >> UInt64(position % 64) & 1 == 1
    }

    func count(_ members: Words) -> Int { Int(dense_count(members, words)) }

    func iterate(_ members: Words) { dense_iterate(members, words) }

    func positions(_ members: Words) -> [Int] {
        (0..<(words * 64)).filter { members[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    }
}

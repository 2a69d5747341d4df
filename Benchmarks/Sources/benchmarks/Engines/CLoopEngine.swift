import CMeasuring

/// Plain loops in C over operands that are looked up in advance, into a preallocated result.
///
/// It is the reference for one pass over all products, and looks up neither ids nor names.
final class CLoopEngine: Engine {
    typealias Words = UnsafeMutablePointer<UInt64>
    typealias Pointers = [UnsafePointer<UInt64>?]

    struct Operands {
        var intersected: Pointers = []
        var subtracted: Pointers = []
    }

    private let words: Int
    private let result: Words
    private let all: Words
    private let groups: [String: Words]
    private let dataset: Dataset

    init(_ dataset: Dataset) {
        let words = (dataset.ids.count + 63) / 64
        func makeSet(_ members: some Sequence<Int>) -> Words {
            let set = Words.allocate(capacity: words)
            set.initialize(repeating: 0, count: words)
            for position in members { set[position / 64] |= 1 << UInt64(position % 64) }
            return set
        }
        self.words = words
        result = makeSet([])
        all = makeSet(dataset.ids.indices)
        groups = Dictionary(
            uniqueKeysWithValues: zip(
                dataset.groupNames,
                dataset.members().map { makeSet($0.lazy.map { Int($0) }) }
            )
        )
        self.dataset = dataset
    }

    deinit {
        result.deallocate()
        all.deallocate()
        for members in groups.values { members.deallocate() }
    }

    func input(_ filters: Filters) -> Operands { input([filters]) }

    func input(_ layers: [Filters]) -> Operands {
        Operands(
            intersected: layers.flatMap { $0.restrictTo?.groups ?? [] }.map {
                UnsafePointer(groups[$0])
            },
            subtracted: layers.flatMap { $0.exclude?.groups ?? [] }.map {
                UnsafePointer(groups[$0])
            }
        )
    }

    /// Returns a new allocation that is never freed, unlike the shared result of the other methods.
    func eligible(in context: Context) -> Words {
        let eligible = Words.allocate(capacity: words)
        eligible.initialize(repeating: 0, count: words)
        for position in dataset.ids.indices where dataset.allows(position, in: context) {
            eligible[position / 64] |= 1 << UInt64(position % 64)
        }
        return eligible
    }

    func available(_ filters: Operands, among candidates: Words) -> Words {
        if let members = filters.intersected.first { dense_and(result, candidates, members, words) }
        if let members = filters.subtracted.first {
            dense_and_not(result, candidates, members, words)
        }
        return result
    }

    func available(layers: Operands, among candidates: Words) -> Words {
        dense_layers(result, candidates, layers.intersected, layers.subtracted, words)
        return result
    }

    func resolved(_ filters: Operands) -> Words {
        let resolved = Words.allocate(capacity: words)
        resolved.update(from: available(filters, among: all), count: words)
        return resolved
    }

    func available(resolved: Words, among candidates: Words) -> Words {
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

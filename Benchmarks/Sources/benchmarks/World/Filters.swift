/// Filters as they come from the wire, before an engine has seen them.
struct Filters: Sendable {
    struct Names: Sendable {
        var products: [Int] = []
        var groups: [String] = []
    }

    var restrictTo: Names?
    var exclude: Names?
}

extension World {
    /// How many different filters a case runs over.
    static let inputs = 64

    /// Filters made anew for each input.
    func filters(_ make: (inout SeededGenerator) -> Filters) -> [Filters] {
        var generator = SeededGenerator(seed: 64)
        return (0..<World.inputs).map { _ in make(&generator) }
    }

    /// Some ids, a tenth of them unknown.
    func names(
        products: Int,
        groups: Int,
        unknown: Double = 0.1,
        using generator: inout SeededGenerator
    ) -> Filters.Names {
        Filters.Names(
            products: (0..<products).map { _ in
                generator.chance(unknown)
                    ? unknownID(using: &generator) : ids.randomElement(using: &generator) ?? 1
            },
            groups: Array(groupNames.shuffled(using: &generator).prefix(groups))
        )
    }

    /// An id that no product has, from the range in which the products' ids are.
    private func unknownID(using generator: inout SeededGenerator) -> Int {
        while true {
            let position = Int.random(in: ids.indices, using: &generator)
            let id = position * idSpacing + .random(in: 1...idSpacing, using: &generator)
            if id != ids[position] { return id }
        }
    }
}

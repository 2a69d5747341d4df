extension Dataset {
    /// The number of different filters that a case cycles through.
    static let inputCount = 64

    /// Returns ``inputCount`` random filters with the given numbers of entries.
    ///
    /// `restrictTo` is absent if it would have no entries.
    func filters(
        restrictedIDs: Int = 0,
        restrictedGroups: Int = 0,
        excludedIDs: Int = 0,
        excludedGroups: Int = 0
    ) -> [Filters] {
        filters { generator in
            var filters = Filters()
            if restrictedIDs + restrictedGroups > 0 {
                filters.restrictTo = entries(
                    products: restrictedIDs,
                    groups: restrictedGroups,
                    using: &generator
                )
            }
            filters.exclude = entries(
                products: excludedIDs,
                groups: excludedGroups,
                using: &generator
            )
            return filters
        }
    }

    /// Returns ``inputCount`` filters made by a closure.
    func filters(_ make: (inout SeededGenerator) -> Filters) -> [Filters] {
        var generator = SeededGenerator(seed: 64)
        return (0..<Dataset.inputCount).map { _ in make(&generator) }
    }

    /// Returns random entries.
    ///
    /// - Parameters:
    ///   - products: The number of product ids.
    ///   - groups: The number of group names.
    ///   - unknownFraction: The fraction of the product ids that are unknown to the catalog.
    ///   - generator: The source of randomness.
    func entries(
        products: Int,
        groups: Int,
        unknownFraction: Double = 0.1,
        using generator: inout SeededGenerator
    ) -> Filters.Entries {
        Filters.Entries(
            products: (0..<products).map { _ in
                generator.bool(probability: unknownFraction)
                    ? unknownID(using: &generator) : ids.randomElement(using: &generator) ?? 1
            },
            groups: Array(groupNames.shuffled(using: &generator).prefix(groups))
        )
    }

    /// Returns an unknown id from the range of the known ids.
    private func unknownID(using generator: inout SeededGenerator) -> Int {
        while true {
            let position = Int.random(in: ids.indices, using: &generator)
            let id = position * idSpacing + .random(in: 1...idSpacing, using: &generator)
            if id != ids[position] { return id }
        }
    }
}

import Measuring

extension Measurement {
    /// Made up: what an engine took, and what the first engine took in the same rounds.
    static func of(
        _ engine: EngineName,
        in name: String = "resolve/mixed",
        products: Int = 200,
        took cost: [Double],
        first: [Double],
        unit: Unit = .nanoseconds,
        allocations: Double? = 0
    ) -> Measurement {
        Measurement(
            name: name,
            size: Size(products, of: .products),
            engine: engine,
            unit: unit,
            cost: Spread(cost),
            ratio: Spread(zip(cost, first).map { $0 / $1 }),
            allocations: allocations
        )
    }
}

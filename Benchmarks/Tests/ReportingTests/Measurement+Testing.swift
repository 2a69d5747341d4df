import Reporting

extension Measurement {
    /// Creates a measurement from the costs of an engine and of the first engine in each round.
    static func of(
        _ engine: EngineName,
        in name: String = "resolve/mixed",
        products: Int = 200,
        cost: [Double],
        baseline: [Double],
        unit: Unit = .nanoseconds,
        allocations: Double? = 0
    ) -> Measurement {
        Measurement(
            name: name,
            size: Size(products, of: .products),
            engine: engine,
            unit: unit,
            cost: Distribution(cost),
            ratio: Distribution(zip(cost, baseline).map { $0 / $1 }),
            allocations: allocations
        )
    }
}

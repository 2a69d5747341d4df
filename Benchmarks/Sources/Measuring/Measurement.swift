/// What one engine took for one case at one size.
public struct Measurement: Codable, Equatable, Sendable {
    /// The case's name.
    public let name: String

    /// How many products the catalog had.
    public let products: Int

    /// The engine's name.
    public let engine: String

    /// What ``cost`` counts: `ns` an operation, or `bytes` a product.
    public let unit: String

    /// The cost, over all rounds.
    public let cost: Spread

    /// Allocations an operation, where they can be counted.
    public let allocations: Double?

    /// Makes a measurement.
    public init(
        name: String,
        products: Int,
        engine: String,
        unit: String = "ns",
        cost: Spread,
        allocations: Double?
    ) {
        self.name = name
        self.products = products
        self.engine = engine
        self.unit = unit
        self.cost = cost
        self.allocations = allocations
    }
}

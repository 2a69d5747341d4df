/// What one engine took for one case at one size.
public struct Measurement: Codable, Equatable, Sendable {
    /// The case's name.
    public let name: String

    /// How large the case was.
    public let size: Size

    /// The engine.
    public let engine: EngineName

    /// What ``cost`` counts.
    public let unit: Unit

    /// The cost, over all rounds.
    public let cost: Spread

    /// The cost as a multiple of what the first engine took in the same round.
    public let ratio: Spread

    /// Allocations an operation, where they can be counted.
    public let allocations: Double?

    /// How large a case is.
    public struct Size: Codable, Hashable, Sendable {
        /// How many there are.
        public let count: Int

        /// What is counted.
        public let of: Axis

        /// Makes a size.
        public init(_ count: Int, of axis: Axis) {
            self.count = count
            self.of = axis
        }
    }

    /// What makes a case larger.
    public enum Axis: String, Codable, CaseIterable, Sendable {
        /// Payment products in the catalog.
        case products

        /// The body of a request.
        case bytes
    }

    /// What a cost is counted in.
    public enum Unit: String, Codable, CaseIterable, Sendable {
        /// Time that the processor spent on it.
        case nanoseconds = "ns/operation"

        /// Memory.
        case bytesPerProduct = "bytes/product"
    }

    /// Makes a measurement.
    public init(
        name: String,
        size: Size,
        engine: EngineName,
        unit: Unit = .nanoseconds,
        cost: Spread,
        ratio: Spread,
        allocations: Double?
    ) {
        self.name = name
        self.size = size
        self.engine = engine
        self.unit = unit
        self.cost = cost
        self.ratio = ratio
        self.allocations = allocations
    }
}

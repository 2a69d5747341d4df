/// The cost of one case for one engine at one size.
public struct Measurement: Codable, Equatable, Sendable {
    /// The name of the case.
    public let name: String

    /// The size of the case.
    public let size: Size

    /// The engine.
    public let engine: EngineName

    /// The unit of ``cost``.
    public let unit: Unit

    /// The cost over all rounds.
    public let cost: Distribution

    /// The cost relative to the first engine's cost in the same round.
    public let ratio: Distribution

    /// The allocations per operation, or `nil` if they can't be counted.
    public let allocations: Double?

    /// The size of a case.
    public struct Size: Codable, Hashable, Sendable {
        /// The number of products or bytes.
        public let count: Int

        /// What ``count`` counts.
        public let of: Axis

        /// Creates a size.
        ///
        /// - Parameters:
        ///   - count: The number of products or bytes.
        ///   - axis: What `count` counts.
        public init(_ count: Int, of axis: Axis) {
            self.count = count
            self.of = axis
        }
    }

    /// The dimension in which a case scales.
    public enum Axis: String, Codable, CaseIterable, Sendable {
        /// Payment products in the catalog.
        case products

        /// Bytes of a request body.
        case bytes
    }

    /// The unit of a cost.
    public enum Unit: String, Codable, CaseIterable, Sendable {
        /// CPU time in nanoseconds.
        case nanoseconds = "ns/operation"

        /// Memory in bytes.
        case bytesPerProduct = "bytes/product"
    }

    /// Creates a measurement.
    ///
    /// - Parameters:
    ///   - name: The name of the case.
    ///   - size: The size of the case.
    ///   - engine: The engine.
    ///   - unit: The unit of `cost`.
    ///   - cost: The cost over all rounds.
    ///   - ratio: The cost relative to the first engine's cost in the same round.
    ///   - allocations: The allocations per operation, or `nil` if they can't be counted.
    public init(
        name: String,
        size: Size,
        engine: EngineName,
        unit: Unit = .nanoseconds,
        cost: Distribution,
        ratio: Distribution,
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

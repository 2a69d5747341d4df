/// The measurements of one case at one size, and how they compare.
///
/// Ratios are to the first engine that was measured, which is this library where it was.
public struct Comparison: Sendable {
    /// In the order in which the engines are listed.
    public let measurements: [Measurement]

    /// What the others are compared with.
    public let first: Measurement

    /// Puts measurements side by side, in the order in which their cases and sizes first appear.
    public static func all(_ measurements: [Measurement]) -> [Comparison] {
        struct Place: Hashable {
            let name: String
            let size: Measurement.Size
        }
        var order: [Place] = []
        var found: [Place: [Measurement]] = [:]
        for measurement in measurements {
            let place = Place(name: measurement.name, size: measurement.size)
            if found[place] == nil { order.append(place) }
            found[place, default: []].append(measurement)
        }
        return order.compactMap { found[$0].flatMap(Comparison.init) }
    }

    private init?(_ measurements: [Measurement]) {
        guard let first = measurements.first else { return nil }
        self.measurements = measurements
        self.first = first
    }

    /// How many times the first engine's cost another one's is.
    public func ratio(of measurement: Measurement) -> Double {
        measurement.cost.median / first.cost.median
    }

    /// The measurement of an engine.
    public subscript(engine: String) -> Measurement? {
        measurements.first { $0.engine == engine }
    }

    /// The cheapest engine besides the first, or `nil` when the first was alone.
    public var bestOther: Measurement? {
        measurements.dropFirst().min { $0.cost.median < $1.cost.median }
    }
}

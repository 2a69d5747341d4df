/// The measurements of one case at one size, and how they compare.
///
/// Ratios are to the first engine that was measured, which is this library where it was.
struct Comparison {
    /// In the order in which the engines are listed.
    let measurements: [Measurement]

    /// What the others are compared with.
    let first: Measurement

    /// Puts measurements side by side, in the order in which their cases and sizes first appear.
    static func all(_ measurements: [Measurement]) -> [Comparison] {
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

    /// The measurement of an engine.
    subscript(engine: EngineName) -> Measurement? {
        measurements.first { $0.engine == engine }
    }

    /// The cheapest of the other engines that one would pick instead.
    var bestPeer: Measurement? {
        measurements.dropFirst().filter { !$0.engine.isReference }
            .min { $0.cost.median < $1.cost.median }
    }

    /// The other engines that mark a limit.
    var references: [Measurement] {
        measurements.dropFirst().filter(\.engine.isReference)
    }
}

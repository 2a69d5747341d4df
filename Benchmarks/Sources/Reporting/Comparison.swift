/// The measurements of one case at one size.
struct Comparison {
    /// The measurements, in engine order.
    let measurements: [Measurement]

    /// The measurement of the first engine, to which all ratios refer.
    ///
    /// The first engine is this library unless it was deselected.
    let baseline: Measurement

    /// Groups measurements by case and size, in order of first appearance.
    static func all(_ measurements: [Measurement]) -> [Comparison] {
        struct Key: Hashable {
            let name: String
            let size: Measurement.Size
        }
        var order: [Key] = []
        var groups: [Key: [Measurement]] = [:]
        for measurement in measurements {
            let key = Key(name: measurement.name, size: measurement.size)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(measurement)
        }
        return order.compactMap { groups[$0].flatMap(Comparison.init) }
    }

    private init?(_ measurements: [Measurement]) {
        guard let baseline = measurements.first else { return nil }
        self.measurements = measurements
        self.baseline = baseline
    }

    /// The measurement of an engine, or `nil` if the engine wasn't measured.
    subscript(engine: EngineName) -> Measurement? {
        measurements.first { $0.engine == engine }
    }

    /// The cheapest alternative to the first engine.
    var bestPeer: Measurement? {
        measurements.dropFirst().filter { !$0.engine.isReference }
            .min { $0.cost.median < $1.cost.median }
    }

    /// The measurements of engines that are points of reference, without the first engine.
    var references: [Measurement] {
        measurements.dropFirst().filter(\.engine.isReference)
    }
}

/// The median and the quartiles of a sample.
public struct Distribution: Codable, Equatable, Sendable {
    /// The 50th percentile.
    public let median: Double

    /// The 25th percentile.
    public let lowerQuartile: Double

    /// The 75th percentile.
    public let upperQuartile: Double

    /// Creates the distribution of a sample, interpolating linearly between neighboring values.
    ///
    /// - Parameter sample: The values, in any order.
    /// - Precondition: The sample isn't empty.
    public init(_ sample: [Double]) {
        precondition(!sample.isEmpty, "a distribution requires at least one value")
        let sorted = sample.sorted()
        func quantile(_ fraction: Double) -> Double {
            let position = fraction * Double(sorted.count - 1)
            let lower = sorted[Int(position)]
            let upper = sorted[min(Int(position) + 1, sorted.count - 1)]
            return lower + (upper - lower) * (position - position.rounded(.down))
        }
        median = quantile(0.5)
        lowerQuartile = quantile(0.25)
        upperQuartile = quantile(0.75)
    }

    /// Half the interquartile range, relative to the median.
    public var relativeDeviation: Double {
        median == 0 ? 0 : (upperQuartile - lowerQuartile) / 2 / median
    }
}

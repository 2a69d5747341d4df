/// The middle of some samples, and how far they lie apart.
public struct Spread: Codable, Equatable, Sendable {
    /// Half of the samples are no larger.
    public let median: Double

    /// A quarter of the samples are smaller.
    public let lowerQuartile: Double

    /// A quarter of the samples are larger.
    public let upperQuartile: Double

    /// Makes the spread of at least one sample; between two samples it interpolates.
    public init(_ samples: [Double]) {
        precondition(!samples.isEmpty, "nothing was measured")
        let sorted = samples.sorted()
        func quantile(_ share: Double) -> Double {
            let place = share * Double(sorted.count - 1)
            let below = sorted[Int(place)]
            let above = sorted[min(Int(place) + 1, sorted.count - 1)]
            return below + (above - below) * (place - place.rounded(.down))
        }
        median = quantile(0.5)
        lowerQuartile = quantile(0.25)
        upperQuartile = quantile(0.75)
    }

    /// Half the distance between the quartiles, as a share of the median.
    public var relative: Double {
        median == 0 ? 0 : (upperQuartile - lowerQuartile) / 2 / median
    }
}

import Reporting
import Testing

struct DistributionTests {
    @Test func `the median of an even sample is the mean of the two middle values`() {
        #expect(Distribution([4, 1, 2, 3]).median == 2.5)
    }

    @Test func `quartiles separate the lowest and the highest quarter`() {
        let distribution = Distribution([5, 1, 4, 2, 3])
        #expect(distribution.lowerQuartile == 2)
        #expect(distribution.upperQuartile == 4)
        #expect(distribution.relativeDeviation == 1.0 / 3)
    }

    @Test func `quartiles are interpolated`() {
        let distribution = Distribution([0, 10])
        #expect(distribution.lowerQuartile == 2.5)
        #expect(distribution.upperQuartile == 7.5)
    }

    @Test func `a single value has no deviation`() {
        #expect(Distribution([7]).relativeDeviation == 0)
    }
}

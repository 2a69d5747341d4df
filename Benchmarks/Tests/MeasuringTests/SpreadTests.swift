import Measuring
import Testing

@Test func `the median stands between two middle samples`() {
    #expect(Spread([4, 1, 2, 3]).median == 2.5)
}

@Test func `quartiles leave a quarter of the samples on each side`() {
    let spread = Spread([5, 1, 4, 2, 3])
    #expect(spread.lowerQuartile == 2)
    #expect(spread.upperQuartile == 4)
    #expect(spread.relative == 1.0 / 3)
}

@Test func `one sample has no spread`() {
    #expect(Spread([7]).relative == 0)
}

import ProductCatalog
import ProductFilter
import TestSupport
import Testing

struct LawTests {
    @Test func `a seed gives the same numbers`() {
        var one = SeededGenerator(seed: 7)
        var other = SeededGenerator(seed: 7)
        #expect(one.next() == other.next())
    }
}

import TestSupport
import Testing

struct SeededGeneratorTests {
    @Test func `equal seeds give equal sequences, and different seeds different ones`() {
        func numbers(seed: UInt64) -> [UInt64] {
            var generator = SeededGenerator(seed: seed)
            return (0..<9).map { _ in generator.next() }
        }
        #expect(numbers(seed: 7) == numbers(seed: 7))
        #expect(numbers(seed: 7) != numbers(seed: 8))
    }
}

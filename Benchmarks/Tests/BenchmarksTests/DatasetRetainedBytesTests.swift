import CMeasuring
import Testing

@testable import benchmarks

struct DatasetRetainedBytesTests {
    // Memory is counted for the whole process, so this test runs in its own.
    @Test(.enabled(if: measuring_counts_allocations()))
    func `only memory that is still allocated is counted`() async {
        await #expect(processExitsWith: .success) {
            let bytes = Dataset.retainedBytes {
                _ = [UInt8](repeating: 1, count: 100_000)
                return UnsafeMutableRawPointer.allocate(byteCount: 1 << 20, alignment: 1)
            }
            precondition((Double(1 << 20)..<Double(1 << 20) + 8192).contains(bytes))
        }
    }
}

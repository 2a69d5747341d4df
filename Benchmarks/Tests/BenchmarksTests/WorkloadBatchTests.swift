import CMeasuring
import Testing

@testable import benchmarks

struct WorkloadBatchTests {
    @Test func `a batch doubles the operations until it lasts long enough`() {
        let workload = Workload(
            run: { _ in },
            digest: { _ in 0 },
            isSingleThreaded: true,
            nanoseconds: { Double($0.count) * 100 }
        )
        let batch = workload.batch(lasting: .microseconds(1))
        #expect(batch.operations == 16)
        #expect(batch.nanoseconds == 1600)
    }

    // Allocations are counted for the whole process, so this test runs in its own.
    @Test(.enabled(if: measuring_counts_allocations()))
    func `allocations are counted per operation`() async {
        await #expect(processExitsWith: .success) {
            let workload = Workload(
                run: { operations in
                    for _ in operations {
                        let block = UnsafeMutableRawPointer.allocate(byteCount: 48, alignment: 1)
                        blackHole(block)
                        block.deallocate()
                    }
                },
                digest: { _ in 0 }
            )
            precondition(workload.allocations(over: 64) == 1)
        }
    }
}

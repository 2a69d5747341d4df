import CMeasuring
import Measuring
import Testing

@testable import benchmarks

/// What is allocated is counted for the whole process, so where that matters it is one of its own:
/// other tests allocate and free at the same time.
struct MeasuringStepsTests {
    @Test func `every case of a catalog is measured, in the order of the list`() throws {
        var shown: [String] = []
        let selection = try Selection(filter: "^(?!read)", products: "200", engines: nil)
        let measurements = try selection.measure(at: .hasty) { step, number, count in
            shown.append("\(step.subject.name) \(number)/\(count)")
        }
        var names: [String] = []
        for measurement in measurements where names.last != measurement.name {
            names.append(measurement.name)
        }
        #expect(names == Case.all.map(\.name).filter { !$0.hasPrefix("read") })
        #expect(shown.count == selection.steps().count)
        // Other tests allocate and free at the same time.
        let timed = measurements.filter { $0.unit == .nanoseconds }
        #expect(timed.allSatisfy { $0.cost.median > 0 })
        #expect(timed.filter { $0.engine == .productFilter }.allSatisfy { $0.ratio.median == 1 })
    }

    @Test(.enabled(if: measuring_counts_allocations()))
    func `allocations are those of an operation`() async {
        await #expect(processExitsWith: .success) {
            let work = Work(
                run: { operations in
                    for _ in operations {
                        let block = UnsafeMutableRawPointer.allocate(byteCount: 48, alignment: 1)
                        use(block)
                        block.deallocate()
                    }
                },
                digest: { _ in 0 }
            )
            precondition(work.allocations(over: 64) == 1)
        }
    }

    @Test(.enabled(if: measuring_counts_allocations()))
    func `memory is what is still there, to the byte`() async {
        await #expect(processExitsWith: .success) {
            let bytes = World.liveBytes {
                _ = [UInt8](repeating: 1, count: 100_000)
                return UnsafeMutableRawPointer.allocate(byteCount: 1 << 20, alignment: 1)
            }
            precondition((Double(1 << 20)..<Double(1 << 20) + 8192).contains(bytes))
        }
    }
}

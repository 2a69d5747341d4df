import Reporting
import Testing

@testable import benchmarks

struct SelectionMeasuringTests {
    @Test func `every catalog case is measured, in report order`() throws {
        var progress: [String] = []
        let selection = try Selection(filter: "^(?!read)", products: "200", engines: nil)
        let measurements = try selection.measure(.single) { step, number, count in
            progress.append("\(step.base.name) \(number)/\(count)")
        }
        var names: [String] = []
        for measurement in measurements where names.last != measurement.name {
            names.append(measurement.name)
        }
        #expect(names == Case.all.map(\.name).filter { !$0.hasPrefix("read") })
        let steps = selection.sizedCases()
        #expect(
            progress
                == steps.enumerated().map { "\($1.base.name) \($0 + 1)/\(steps.count)" }
        )
        // Memory isn't checked here, because other tests allocate at the same time.
        let timed = measurements.filter { $0.unit == .nanoseconds }
        #expect(timed.allSatisfy { $0.cost.median > 0 })
        #expect(timed.filter { $0.engine == .productFilter }.allSatisfy { $0.ratio.median == 1 })
    }
}

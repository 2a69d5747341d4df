import Reporting
import Testing

@testable import benchmarks

struct GnuplotTests {
    @Test func `the file extension selects the output format`() throws {
        #expect(try Gnuplot.terminal(for: "a/cost.svg") == .svg)
        #expect(try Gnuplot.terminal(for: "cost.PNG") == .png)
        #expect(throws: PlotError.unknownFormat("cost.pdf")) {
            try Gnuplot.terminal(for: "cost.pdf")
        }
    }
}

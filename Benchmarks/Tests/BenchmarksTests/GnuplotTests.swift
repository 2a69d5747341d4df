import Measuring
import Testing

@testable import benchmarks

@Test func `a picture's format is that of its file`() throws {
    #expect(try Gnuplot.terminal(of: "a/cost.svg") == .svg)
    #expect(try Gnuplot.terminal(of: "cost.PNG") == .png)
    #expect(throws: PlotError.unknownFormat("cost.pdf")) { try Gnuplot.terminal(of: "cost.pdf") }
}

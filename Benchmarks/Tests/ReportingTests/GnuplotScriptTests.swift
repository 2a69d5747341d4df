import Reporting
import Testing

struct GnuplotScriptTests {
    private let script = GnuplotScript(
        [
            .of(.productFilter, cost: [100, 100, 104], baseline: [100, 100, 104]),
            .of(.set, cost: [2000], baseline: [100]),
            .of(.productFilter, products: 1000, cost: [120], baseline: [120]),
            .of(.productFilter, in: "set/count", cost: [3], baseline: [3]),
            .of(
                .productFilter,
                in: "catalog/memory",
                cost: [28],
                baseline: [28],
                unit: .bytesPerProduct
            ),
        ],
        captions: ["set/count": "the number of products"],
        terminal: .svg,
        output: "it's here.svg"
    ).text

    @Test func `each case measured in time has a panel`() {
        #expect(script.contains("set title 'resolve/mixed'"))
        #expect(script.contains("set title 'set/count'"))
        #expect(script.contains("set label 'the number of products'"))
        #expect(!script.contains("catalog/memory"))
        #expect(script.split(separator: "\n").count { $0.hasPrefix("plot ") } == 2)
    }

    @Test func `each engine has a curve over all its sizes and a legend entry`() {
        #expect(script.contains("<< EOD\n200 100.0\n1000 120.0\nEOD\n"))
        #expect(script.contains("<< EOD\n200 2000.0\nEOD\n"))
        #expect(script.split(separator: " 'Set' at screen").count - 1 == 1)
    }

    @Test func `all panels have the same axes, labelled where there are points`() {
        let lines = script.split(separator: "\n")
        #expect(lines.contains("set xtics ('200' 200, '1k' 1000)"))
        // From 3 ns to 2 µs.
        #expect(lines.contains("set yrange [1e0:1e4]"))
        let times = "'1 ns' 1.0, '10 ns' 10.0, '100 ns' 100.0, '1 µs' 1000.0, '10 µs' 10000.0"
        #expect(lines.contains("set ytics (\(times))"))
        #expect(lines.count { $0.hasPrefix("set xrange") } == 1)
    }

    @Test func `a dark plot has light text and another background`() {
        #expect(script.contains("background rgb '#ffffff'"))
        let measurements: [Measurement] = [.of(.productFilter, cost: [3], baseline: [3])]
        let dark = GnuplotScript(
            measurements,
            captions: [:],
            terminal: .png,
            theme: .dark,
            output: "a"
        ).text
        #expect(dark.contains("background rgb '#161618'"))
        #expect(dark.contains("linecolor rgb '#f5f5f7'"))
        #expect(!dark.contains("#000000"))
    }

    @Test func `nothing to plot is a script without panels`() {
        let script = GnuplotScript([], captions: [:], terminal: .svg, output: "a").text
        #expect(!script.contains("plot ["))
        #expect(script.hasSuffix("unset multiplot\n"))
    }

    @Test func `a quote in the file name is escaped`() {
        #expect(script.contains("set output 'it''s here.svg'\n"))
    }
}

import Measuring
import Testing

struct GnuplotScriptTests {
    private let script = GnuplotScript(
        [
            .of(.productFilter, took: [100, 100, 104], first: [100, 100, 104]),
            .of(.set, took: [2000], first: [100]),
            .of(.productFilter, products: 1000, took: [120], first: [120]),
            .of(.productFilter, in: "set/count", took: [3], first: [3]),
            .of(
                .productFilter,
                in: "catalog/memory",
                took: [28],
                first: [28],
                unit: .bytesPerProduct
            ),
        ],
        captions: ["set/count": "how many there are"],
        terminal: .svg,
        output: "it's here.svg"
    ).text

    @Test func `each case that takes time has a panel`() {
        #expect(script.contains("set title 'resolve/mixed'"))
        #expect(script.contains("set title 'set/count'"))
        #expect(script.contains("set label 'how many there are'"))
        #expect(!script.contains("catalog/memory"))
        #expect(script.split(separator: "\n").count { $0.hasPrefix("plot ") } == 2)
    }

    @Test func `each engine is drawn at all its sizes and named in the legend`() {
        #expect(script.contains("<< EOD\n200 100.0\n1000 120.0\nEOD\n"))
        #expect(script.contains("<< EOD\n200 2000.0\nEOD\n"))
        #expect(script.split(separator: " 'Set' at screen").count - 1 == 1)
    }

    @Test func `a quote in the name of the file ends no string`() {
        #expect(script.contains("set output 'it''s here.svg'\n"))
    }
}

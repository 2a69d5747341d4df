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

    @Test func `a quote in the file name is escaped`() {
        #expect(script.contains("set output 'it''s here.svg'\n"))
    }
}

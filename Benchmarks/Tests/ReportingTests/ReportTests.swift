import Foundation
import Reporting
import Testing

struct ReportTests {
    private let measurements: [Reporting.Measurement] = [
        .of(.productFilter, cost: [100, 100, 104], baseline: [100, 100, 104]),
        .of(.set, cost: [2100, 2000, 2080], baseline: [100, 100, 104], allocations: 3.92),
        .of(.productFilter, products: 1_000_000, cost: [5e6], baseline: [5e6], allocations: 1),
        .of(.cLoop, products: 1_000_000, cost: [4e6], baseline: [5e6]),
        .of(.productFilter, in: "threads/2", cost: [220], baseline: [220], allocations: nil),
        .of(.oneThread, in: "threads/2", cost: [200], baseline: [220], allocations: nil),
    ]

    @Test func `a table has a row for each case and size, and a summary of each case`() throws {
        let lines = try Report.table.text(measurements).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        #expect(
            lines == [
                "| case          |      size | product-filter |             Set |          c-loop |   ± | allocations |",
                "|---------------|----------:|---------------:|----------------:|----------------:|----:|------------:|",
                "| resolve/mixed |       200 |         100 ns | 2.08 µs · 20.0× |               – | 1 % |           0 |",
                "| resolve/mixed | 1,000,000 |        5.00 ms |               – | 4.00 ms · 0.80× | 0 % |           1 |",
                "",
                "| case      | size | product-filter |     one-thread |   ± | allocations |",
                "|-----------|-----:|---------------:|---------------:|----:|------------:|",
                "| threads/2 |  200 |         220 ns | 200 ns · 0.91× | 0 % |           – |",
                "",
                "- resolve/mixed: product-filter is 20.0× faster than Set at 200; "
                    + "takes 1.25× the time of c-loop at 1,000,000",
                "- threads/2: product-filter takes 1.10× the time of one-thread at 200",
                "",
            ]
        )
    }

    @Test func `a table of ratios has the first engine's cost, and no points of reference`() throws
    {
        #expect(
            try Report.ratios.text(measurements) == """
                | case          | size | product-filter |   Set |
                |---------------|-----:|---------------:|------:|
                | resolve/mixed |  200 |         100 ns | 20.0× |
                | resolve/mixed |   1M |        5.00 ms |     – |
                | threads/2     |  200 |         220 ns |     – |

                """
        )
    }

    @Test func `tab-separated values have a line for each measurement, without rounding`() throws {
        let lines = try Report.tsv.text(measurements).split(separator: "\n")
        #expect(lines.count == 1 + measurements.count)
        #expect(
            lines[0] == """
                case\tsize\tof\tengine\tunit\tmedian\tlowerQuartile\tupperQuartile\tratio\tallocations
                """
        )
        #expect(
            lines[2] == """
                resolve/mixed\t200\tproducts\tSet\tns/operation\t2080.0\t2040.0\t2090.0\t20.0\t3.92
                """
        )
        #expect(lines[5].hasSuffix("\t1.0\t"))
    }

    @Test func `the ratio is the median of the rounds' ratios, not the ratio of the medians`()
        throws
    {
        // Each engine has one slow round, but not the same one.
        let baseline = [100.0, 100, 300]
        let measurements: [Reporting.Measurement] = [
            .of(.productFilter, cost: baseline, baseline: baseline),
            .of(.set, cost: [200, 600, 600], baseline: baseline),
        ]
        let text = try Report.tsv.text(measurements)
        #expect(text.hasSuffix("\t600.0\t400.0\t600.0\t2.0\t0.0\n"))
    }

    @Test func `JSON decodes to the same measurements`() throws {
        let text = try Report.json.text(measurements)
        let decoded = try JSONDecoder().decode(
            [Reporting.Measurement].self,
            from: Data(text.utf8)
        )
        #expect(decoded == measurements)
    }
}

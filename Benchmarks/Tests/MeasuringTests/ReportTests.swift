import Measuring
import Testing

struct ReportTests {
    private let measurements: [Measurement] = [
        .of(.productFilter, took: [100, 100, 104], first: [100, 100, 104]),
        .of(.set, took: [2100, 2000, 2080], first: [100, 100, 104], allocations: 3.92),
        .of(.productFilter, products: 1_000_000, took: [5e6], first: [5e6], allocations: 1),
        .of(.cLoop, products: 1_000_000, took: [4e6], first: [5e6]),
        .of(.productFilter, in: "threads/2", took: [220], first: [220], allocations: nil),
        .of(.oneThread, in: "threads/2", took: [200], first: [220], allocations: nil),
    ]

    @Test func `a table has a row for each case and size, and a sentence for each case`() throws {
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
                "- resolve/mixed: product-filter is 20.0× ahead of Set at 200; takes 1.25× c-loop at 1,000,000",
                "- threads/2: product-filter takes 1.10× one-thread at 200",
                "",
            ]
        )
    }

    @Test func `tab-separated values have a line for each measurement, and nothing rounded`() throws
    {
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

    @Test(arguments: [
        (1.02, "is level with Set"), (0.98, "is level with Set"), (1.5, "is 1.50× ahead of Set"),
        (0.5, "is 2.00× behind Set"),
    ])
    func `a verdict tells ahead from behind`(ratio: Double, words: String) throws {
        let measurements: [Measurement] = [
            .of(.productFilter, took: [100], first: [100]),
            .of(.set, took: [100 * ratio], first: [100]),
        ]
        let text = try Report.table.text(measurements)
        #expect(text.hasSuffix("- resolve/mixed: product-filter \(words) at 200\n"))
    }

    @Test func `a ratio is that of the rounds, not that of the medians`() throws {
        // The machine was slow in one round for each, not in the same.
        let first = [100.0, 100, 300]
        let measurements: [Measurement] = [
            .of(.productFilter, took: first, first: first),
            .of(.set, took: [200, 600, 600], first: first),
        ]
        let text = try Report.tsv.text(measurements)
        #expect(text.hasSuffix("\t600.0\t400.0\t600.0\t2.0\t0.0\n"))
    }

    @Test func `an engine alone is told by its cost`() throws {
        let measurements: [Measurement] = [
            .of(
                .productFilter,
                in: "catalog/memory",
                took: [28.24],
                first: [28.24],
                unit: .bytesPerProduct
            )
        ]
        let text = try Report.table.text(measurements)
        #expect(text.hasSuffix("- catalog/memory: product-filter takes 28.2 B at 200\n"))
    }
}

import Reporting
import Testing

struct CaseSummaryTests {
    private func lastLine(_ measurements: [Measurement]) throws -> Substring? {
        try Report.table.text(measurements).split(separator: "\n").last
    }

    @Test(arguments: [
        (1.02, "is as fast as Set"), (0.98, "is as fast as Set"),
        (1.5, "is 1.50× faster than Set"), (0.5, "is 2.00× slower than Set"),
    ])
    func `the best peer is faster, slower or equal`(ratio: Double, phrase: String) throws {
        let line = try lastLine([
            .of(.productFilter, cost: [100], baseline: [100]),
            .of(.set, cost: [100 * ratio], baseline: [100]),
            .of(.closures, cost: [1000], baseline: [100]),
        ])
        #expect(line == "- resolve/mixed: product-filter \(phrase) at 200")
    }

    @Test func `memory is compared with peers and references`() throws {
        func measurement(_ engine: EngineName, _ bytes: Double) -> Measurement {
            .of(
                engine,
                in: "catalog/memory",
                cost: [bytes],
                baseline: [30],
                unit: .bytesPerProduct
            )
        }
        let line = try lastLine([
            measurement(.productFilter, 30), measurement(.croaring, 60),
            measurement(.dictionary, 40),
        ])
        #expect(
            line == """
                - catalog/memory: product-filter is 2.00× smaller than CRoaring \
                and takes 0.75× the memory of Dictionary at 200
                """
        )
    }

    @Test func `an engine without peers is described by its cost`() throws {
        let line = try lastLine([
            .of(
                .productFilter,
                in: "catalog/memory",
                cost: [28.24],
                baseline: [28.24],
                unit: .bytesPerProduct
            )
        ])
        #expect(line == "- catalog/memory: product-filter takes 28.2 B at 200")
    }
}

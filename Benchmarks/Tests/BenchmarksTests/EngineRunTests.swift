import Reporting
import Testing

@testable import benchmarks

struct EngineRunTests {
    /// All cases at the size of a real catalog, and at one that exceeds the small set storage.
    static let sizedCases = Selection(products: [200, 513]).sizedCases().filter {
        if case .memory = $0.base.kind { false } else { $0.size <= 513 }
    }

    @Test(arguments: Set(sizedCases.map(\.size)).sorted())
    func `all engines give the same answers in every case`(size: Int) throws {
        let cache = WorkloadCache()
        for sizedCase in Self.sizedCases where sizedCase.size == size {
            try sizedCase.runs(cache).checkAgreement(in: sizedCase)
        }
    }

    @Test func `every engine runs at least one case`() {
        let engines = Set(Self.sizedCases.flatMap(\.engines))
        #expect(engines == Set(EngineName.allCases.filter(\.isBuiltIn)))
    }

    @Test func `a different answer is reported with everything needed to reproduce it`() throws {
        let sizedCase = try #require(Self.sizedCases.first { $0.base.name == "resolve/mixed" })
        var runs = sizedCase.runs(WorkloadCache())
        let original = runs[1].workload
        runs[1] = EngineRun(
            engine: runs[1].engine,
            workload: Workload(
                run: original.run,
                digest: { $0 == 63 ? original.digest($0) &+ 1 : original.digest($0) }
            )
        )
        let error = #expect(throws: Disagreement.self) {
            try runs.checkAgreement(in: sizedCase)
        }
        #expect(
            error.map { "\($0)" } == """
                `resolve/mixed` at size 200: `product-filter` and `Set` give different answers to \
                input 63 of the dataset with seed 200
                """
        )
    }

    @Test func `the answers to different filters differ`() {
        let cache = WorkloadCache()
        for sizedCase in Self.sizedCases where sizedCase.size == 200 {
            guard case .query(.available, _) = sizedCase.base.kind else { continue }
            let workload = sizedCase.runs(cache)[0].workload
            let digests = Set((0..<sizedCase.inputCount).map(workload.digest))
            #expect(digests.count > 1, "\(sizedCase.base.name)")
        }
    }
}

import Measuring
import Testing

@testable import benchmarks

struct AgreementTests {
    /// A real catalog, and one past the border to large sets.
    static let steps = Selection(products: [200, 513]).steps().filter {
        if case .memory = $0.subject.kind { false } else { $0.size <= 513 }
    }

    @Test(arguments: Set(steps.map(\.size)).sorted())
    func `every engine gives the same answer in every case`(size: Int) throws {
        let arena = Arena()
        for step in Self.steps where step.size == size {
            try step.contestants(in: arena).checkAgreement(in: step)
        }
    }

    @Test func `all engines take part somewhere`() {
        let engines = Set(Self.steps.flatMap(\.engines))
        let absent: Set<EngineName> = CRoaringEngine.isPresent ? [] : [.croaring]
        #expect(engines == Set(EngineName.allCases).subtracting(absent))
    }

    @Test func `another answer is found, and everything said that finds it again`() throws {
        let step = try #require(Self.steps.first { $0.subject.name == "resolve/mixed" })
        var contestants = step.contestants(in: Arena())
        let honest = contestants[1].work
        contestants[1] = Contestant(
            engine: contestants[1].engine,
            work: Work(
                run: honest.run,
                digest: { $0 == 63 ? honest.digest($0) &+ 1 : honest.digest($0) }
            )
        )
        let error = #expect(throws: Disagreement.self) {
            try contestants.checkAgreement(in: step)
        }
        #expect(
            error.map { "\($0)" } == """
                `resolve/mixed` at size 200: `product-filter` and `Set` give different answers to \
                input 63 of the world made from seed 200
                """
        )
    }

    @Test func `answers are not all the same`() {
        let arena = Arena()
        for step in Self.steps where step.size == 200 {
            guard case .question(.available, _) = step.subject.kind else { continue }
            let work = step.contestants(in: arena)[0].work
            #expect(Set((0..<step.inputs).map(work.digest)).count > 1, "\(step.subject.name)")
        }
    }
}

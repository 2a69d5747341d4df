import Testing

@testable import benchmarks

struct CaseTests {
    @Test func `case names are unique`() {
        #expect(Set(Case.all.map(\.name)).count == Case.all.count)
    }

    @Test func `case names don't change`() {
        #expect(
            Case.all.map(\.name) == [
                "resolve/typical", "resolve/mixed", "resolve/heavy", "resolve/sparse-ids",
                "resolve/hostile-ids", "resolved/available", "context/eligible",
                "context/conditions", "context/attributes", "context/certain", "restrict/3-ids",
                "restrict/group-0.1%/scattered", "restrict/group-0.1%/contiguous",
                "restrict/group-10%/scattered", "restrict/group-10%/contiguous", "exclude/1-id",
                "exclude/20-ids", "exclude/group-1%/scattered", "exclude/group-1%/contiguous",
                "layers/5-restrict-3-exclude/scattered", "layers/5-restrict-3-exclude/contiguous",
                "set/contains", "set/iterate", "set/count", "catalog/build", "catalog/memory",
                "catalog/memory-many-groups", "parse/request", "catalog/parse", "threads/2",
            ]
        )
    }
}

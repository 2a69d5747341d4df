import Testing

@testable import benchmarks

struct DatasetTests {
    @Test(arguments: [(Dataset.Kind.groupsOf100, 10), (.groupsOf10, 100)])
    func `each product is in one of many groups`(kind: Dataset.Kind, groupCount: Int) {
        let dataset = Dataset(products: 1000, kind: kind)
        #expect(dataset.groupNames.count == groupCount)
        #expect(dataset.ids.indices.allSatisfy { dataset.groups(of: $0).count == 1 })
        #expect(dataset.members().joined().count == 1000)
    }

    @Test(arguments: [Dataset.Kind.twentyGroups, .sizedGroups, .sparseIDs])
    func `no group is empty`(kind: Dataset.Kind) {
        let dataset = Dataset(products: 200, kind: kind)
        #expect(dataset.members().allSatisfy { !$0.isEmpty })
    }

    @Test func `ids ascend within the valid range`() {
        let ids = Dataset(products: 200, kind: .sparseIDs).ids
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        #expect(ids[0] >= 1)
        #expect(ids[199] <= Dataset.largestID)
        #expect(ids[199] > Dataset.largestID / 2)
    }

    @Test func `the same size makes the same dataset`() {
        let datasets = (0..<2).map { _ in Dataset(products: 200, kind: .twentyGroups) }
        #expect(datasets[0].ids == datasets[1].ids)
        #expect(datasets[0].members() == datasets[1].members())
    }
}

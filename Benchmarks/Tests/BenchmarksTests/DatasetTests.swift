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

    private static let digests: [(Dataset.Kind, UInt64)] = [
        (.twentyGroups, 14_838_696_604_056_837_690),
        (.sizedGroups, 758_803_089_163_529_969),
        (.groupsOf100, 5_320_003_439_825_317_053),
        (.groupsOf10, 4_143_591_033_921_008_850),
        (.sparseIDs, 5_816_251_327_641_763_397),
        (.conditions, 2_124_430_776_043_348_812),
        (.attributes, 5_137_434_870_623_891_830),
    ]

    // Costs are comparable with earlier ones only if the datasets are the same.
    @Test(arguments: digests)
    func `datasets don't change`(kind: Dataset.Kind, expected: UInt64) {
        let dataset = Dataset(products: 200, kind: kind)
        var digest = Digest()
        digest.combine([String(decoding: dataset.catalogDocument(), as: UTF8.self)])
        for context in dataset.contexts {
            digest.combine([context.country, context.currency, "\(context.amount)"])
            digest.combine(["\(context.isRecurring)", "\(context.isInstallments)"])
            digest.combine(context.attributes.sorted { $0.key < $1.key }.flatMap { [$0, $1] })
        }
        digest.combine(dataset.attributePools.map(String.init))
        for (position, conditions) in dataset.conditions.sorted(by: { $0.key < $1.key }) {
            for rules in conditions {
                digest.combine(["\(position)", "\(rules.countryPool)", "\(rules.currencyPool)"])
                digest.combine(["\(rules.minimum ?? 0)", "\(rules.maximum ?? 0)"])
                digest.combine(["\(rules.allowsRecurring)", "\(rules.allowsInstallments)"])
            }
        }
        #expect(digest.value == expected)
    }
}

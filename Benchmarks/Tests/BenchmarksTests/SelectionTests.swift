import Reporting
import Testing

@testable import benchmarks

struct SelectionTests {
    @Test func `a regular expression selects cases by a part of their names`() throws {
        let selection = try Selection(filter: "^restrict/.*10%", products: nil, engines: nil)
        #expect(
            selection.cases.map(\.name) == [
                "restrict/group-10%/scattered", "restrict/group-10%/contiguous",
            ]
        )
    }

    @Test func `sizes and engines are sorted and deduplicated`() throws {
        let selection = try Selection(
            filter: "resolve/mixed",
            products: "1000,200,200",
            engines: "BitSet,product-filter"
        )
        #expect(selection.sizedCases().map(\.size) == [200, 1000])
        #expect(selection.sizedCases().allSatisfy { $0.engines == [.productFilter, .bitSet] })
    }

    @Test func `slow engines are omitted at large sizes`() {
        let sizedCases = Selection().sizedCases().filter { $0.base.name == "resolve/mixed" }
        #expect(sizedCases.map(\.size) == Case.allSizes)
        #expect(sizedCases.filter { $0.engines.contains(.closures) }.map(\.size).max() == 100_000)
    }

    @Test(arguments: ["context/conditions", "context/attributes"])
    func `catalogs with conditions or attributes have up to 1000000 products`(name: String) {
        let sizes = Selection().sizedCases().filter { $0.base.name == name }.map(\.size)
        #expect(sizes == [200, 1_000, 10_000, 100_000, 1_000_000])
    }

    @Test func `request bodies have their default sizes`() throws {
        let selection = try Selection(filter: "^parse/", products: "200", engines: nil)
        #expect(selection.sizedCases().map(\.size) == [267, 1_000_000])
    }

    @Test func `cases with the same dataset are adjacent`() {
        var datasets: [String] = []
        for sizedCase in Selection().sizedCases() where sizedCase.base.axis == .products {
            let dataset = "\(sizedCase.size) \(sizedCase.base.dataset)"
            if datasets.last != dataset {
                #expect(!datasets.contains(dataset))
                datasets.append(dataset)
            }
        }
        #expect(datasets.count > 20)
    }
}

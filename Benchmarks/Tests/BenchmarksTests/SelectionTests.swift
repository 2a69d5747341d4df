import Measuring
import Testing

@testable import benchmarks

struct SelectionTests {
    @Test func `a regular expression picks cases by a part of their names`() throws {
        let selection = try Selection(filter: "^restrict/.*10%", products: nil, engines: nil)
        #expect(
            selection.cases.map(\.name) == [
                "restrict/group-10%/scattered", "restrict/group-10%/contiguous",
            ]
        )
    }

    @Test func `sizes and engines are those that were named`() throws {
        let selection = try Selection(
            filter: "resolve/mixed",
            products: "1000,200,200",
            engines: "BitSet,product-filter"
        )
        #expect(selection.steps().map(\.size) == [200, 1000])
        #expect(selection.steps().allSatisfy { $0.engines == [.productFilter, .bitSet] })
    }

    @Test func `engines are left out where they would take too long`() {
        let steps = Selection().steps().filter { $0.subject.name == "resolve/mixed" }
        #expect(steps.map(\.size) == Case.allSizes)
        #expect(steps.filter { $0.engines.contains(.closures) }.map(\.size).max() == 100_000)
    }

    @Test func `bodies keep their own sizes`() throws {
        let selection = try Selection(filter: "^read/", products: "200", engines: nil)
        #expect(selection.steps().map(\.size) == [267, 1_000_000])
    }

    @Test func `each world is needed once`() {
        var seen: [String] = []
        for step in Selection().steps() where step.subject.axis == .products {
            let world = "\(step.size) \(step.subject.world)"
            if seen.last != world {
                #expect(!seen.contains(world))
                seen.append(world)
            }
        }
        #expect(seen.count > 20)
    }

    @Test func `no two cases have the same name`() {
        #expect(Set(Case.all.map(\.name)).count == Case.all.count)
    }

    struct Refusal {
        var filter: String?
        var products: String?
        var engines: String?
        let message: String
    }

    private static let sizes =
        "give numbers from 100 to 10000000, separated by commas"

    private static let refusals = [
        Refusal(filter: "(", message: "`(` is no regular expression: expected ')'"),
        Refusal(
            filter: "resolv/",
            message: "no case's name matches `resolv/`: see `benchmarks list`"
        ),
        Refusal(products: "200,many", message: "`many` is no number of products: " + sizes),
        Refusal(products: "20", message: "`20` is no number of products: " + sizes),
        Refusal(
            filter: "read",
            engines: "BitSet",
            message: "none of these engines takes part in any of these cases at these sizes: "
                + "see `benchmarks list`"
        ),
    ]

    @Test(arguments: refusals)
    func `what cannot be selected is refused, and said what to do`(refusal: Refusal) {
        let error = #expect(throws: SelectionError.self) {
            try Selection(
                filter: refusal.filter,
                products: refusal.products,
                engines: refusal.engines
            )
        }
        #expect(error?.description == refusal.message)
    }

    @Test func `an unknown engine is refused, naming those that there are`() {
        let error = #expect(throws: SelectionError.self) {
            try Selection(filter: nil, products: nil, engines: "Set,roaring")
        }
        #expect(error == .noEngine("roaring"))
        #expect(EngineName.allCases.allSatisfy { error?.description.contains($0.rawValue) == true })
    }
}

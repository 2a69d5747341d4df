import Reporting
import Testing

@testable import benchmarks

struct SelectionErrorTests {
    struct Rejection {
        var filter: String?
        var products: String?
        var engines: String?
        let message: String
    }

    private static let sizes = "use numbers from 100 to 10000000, separated by commas"

    private static let rejections = [
        Rejection(filter: "(", message: "`(` isn't a valid regular expression: expected ')'"),
        Rejection(
            filter: "resolv/",
            message: "no case name matches `resolv/`: run `benchmarks list` for the names"
        ),
        Rejection(
            products: "200,many",
            message: "`many` isn't a valid number of products: " + sizes
        ),
        Rejection(products: "20", message: "`20` isn't a valid number of products: " + sizes),
        Rejection(
            filter: "read",
            engines: "BitSet",
            message: "none of the selected engines supports any of the selected cases at these "
                + "sizes: run `benchmarks list` for the cases"
        ),
    ]

    @Test(arguments: rejections)
    func `an invalid selection is rejected with advice`(rejection: Rejection) {
        let error = #expect(throws: SelectionError.self) {
            try Selection(
                filter: rejection.filter,
                products: rejection.products,
                engines: rejection.engines
            )
        }
        #expect(error?.description == rejection.message)
    }

    @Test func `the error for an unknown engine lists all engines`() {
        let error = #expect(throws: SelectionError.self) {
            try Selection(filter: nil, products: nil, engines: "Set,roaring")
        }
        #expect(error == .unknownEngine("roaring"))
        #expect(EngineName.allCases.allSatisfy { error?.description.contains($0.rawValue) == true })
    }
}

import Foundation
import Testing

@testable import ProductFilterCommands

/// What the command line says of a request that cannot be read.
struct RequestFaultsTests {
    @Test(arguments: ["resolve", "explain", "check"])
    func `a bad request ends with status 1, and each fault has its place and its line`(
        command: String
    ) throws {
        let run = try Program.run(
            command,
            input: """
                {
                  "paymentProductFilters": {
                    "restrictTo": { "products": [1, "2"] },
                    "exclude": { "group": ["cards"], }
                """
        )
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                standard input:3:37: paymentProductFilters.restrictTo.products[1]: expected an \
                integer, found `"2"`
                    3 |     "restrictTo": { "products": [1, "2"] },
                      |                                     ^
                standard input:4:18: paymentProductFilters.exclude.group: unknown key `group`: only \
                `products`, `groups` may stand here
                    4 |     "exclude": { "group": ["cards"], }
                      |                  ^
                standard input:4:36: paymentProductFilters.exclude: expected `}` without a comma \
                in front of it, found `,`
                    4 |     "exclude": { "group": ["cards"], }
                      |                                    ^

                """
        )
    }

    @Test func `an empty restriction that is refused has its place too`() throws {
        let run = try Program.run(
            "resolve",
            "--empty-restriction",
            "reject",
            input: #"{"paymentProductFilters":{"restrictTo":{}}}"#
        )
        #expect(run.status == 1)
        #expect(
            run.errors == """
                standard input:1:40: paymentProductFilters.restrictTo: an empty restriction would \
                allow nothing: name a product or a group, or leave it out
                    1 | {"paymentProductFilters":{"restrictTo":{}}}
                      |                                        ^

                """
        )
    }

    @Test func `nothing that could drive a terminal is printed`() throws {
        let request = Data("{\"\u{1b}[31m\":\u{9b}1,\"\u{202e}\":".utf8) + [0xff, 0x07]
        let run = try Program.run(["resolve"], bytes: request)
        #expect(run.status == 1)
        let shown = run.errors.unicodeScalars.filter { $0 != "\n" }
        #expect(!shown.contains { $0.properties.generalCategory == .control })
        #expect(!shown.contains { $0.properties.generalCategory == .format })
    }

    @Test func `where there are too many faults, that is said`() throws {
        let entries = Array(repeating: "1", count: 101).joined(separator: ",")
        let run = try Program.run("check", input: #"{"tokens":[\#(entries)]}"#)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count { !$0.hasPrefix(" ") } == 101)
        #expect(lines.last == "standard input: more faults follow: correct these first")
    }
}

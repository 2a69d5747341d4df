import Foundation
import Testing

struct ParsingErrorInputFaultsTests {
    @Test(arguments: ["resolve", "explain", "check"])
    func `each fault of a request has its position and an excerpt`(command: String) throws {
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
                integer without quotes, found `"2"`
                    3 |     "restrictTo": { "products": [1, "2"] },
                      |                                     ^
                standard input:4:18: paymentProductFilters.exclude.group: unknown key `group`: use \
                `products` or `groups`
                    4 |     "exclude": { "group": ["cards"], }
                      |                  ^
                standard input:4:36: paymentProductFilters.exclude: expected no comma before `}`, \
                found `,`
                    4 |     "exclude": { "group": ["cards"], }
                      |                                    ^

                """
        )
    }

    @Test func `a rejected empty restriction has its position and an excerpt`() throws {
        let run = try Program.run(
            "resolve",
            "--empty-restriction",
            "reject",
            input: #"{"paymentProductFilters":{"restrictTo":{}}}"#
        )
        #expect(run.status == 1)
        #expect(
            run.errors == """
                standard input:1:40: paymentProductFilters.restrictTo: an empty restriction allows \
                nothing: name a product or a group, or remove restrictTo
                    1 | {"paymentProductFilters":{"restrictTo":{}}}
                      |                                        ^

                """
        )
    }

    @Test(arguments: ["resolve", "explain", "check"])
    func `filters in the wrong place are rejected, with what was probably meant`(
        command: String
    ) throws {
        let run = try Program.run(
            command,
            input: #"{"paymentProductFilter":{"exclude":{"products":[2]}}}"#
        )
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors.hasPrefix(
                "standard input:1:2: paymentProductFilter: unknown key `paymentProductFilter`: use "
                    + "`paymentProductFilters`\n"
            )
        )
    }

    @Test func `a fault can't control a terminal`() throws {
        let request = Data("{\"\u{1b}[31m\":\u{9b}1,\"\u{202e}\":".utf8) + [0xff, 0x07]
        let run = try Program.run(["resolve"], bytes: request)
        #expect(run.status == 1)
        let printed = run.errors.unicodeScalars.filter { $0 != "\n" }
        #expect(!printed.contains { $0.properties.generalCategory == .control })
        #expect(!printed.contains { $0.properties.generalCategory == .format })
    }

    @Test func `a final line reports that there are more faults`() throws {
        let entries = Array(repeating: "1", count: 101).joined(separator: ",")
        let run = try Program.run("check", input: #"{"tokens":[\#(entries)]}"#)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count { !$0.hasPrefix(" ") } == 101)
        #expect(lines.last == "standard input: there are more faults: correct these first")
    }
}

import ArgumentParser
import Foundation
import Testing

@testable import ProductFilterCommands

struct ProductFilterCommandTests {
    @Test(arguments: [
        "", "resolve", "explain", "check", "batch", "contexts", "impact", "compare", "test",
        "catalog",
    ])
    func `every example in the help text works`(command: String) throws {
        let help = try Program.run(command.isEmpty ? ["--help"] : [command, "--help"]).output
        let examples = Self.examples(in: help)
        #expect(examples.count > 1)
        try withTemporaryFiles(Self.files) { directory in
            for example in examples {
                let run = try Program.run(shell: example, in: directory)
                #expect(run.status == 0, "\(example)\n\(run.errors)")
                #expect(!run.output.contains(#"{"errors""#), "\(example)\n\(run.output)")
            }
        }
    }

    @Test func `indented lines of help texts fit into 80 columns`() {
        let command = ProductFilterCommand.configuration
        for configuration in [command] + command.subcommands.map({ $0.configuration }) {
            let lines = configuration.discussion.split(separator: "\n")
            for line in lines where line.hasPrefix(" ") {
                #expect(line.count < 80, "the rest of this line would start at the margin")
            }
        }
    }

    @Test(arguments: [["resolve", "--country", "nl"], ["resolve", "--amount", "x"], ["unknown"]])
    func `an invalid command line exits with status 64`(arguments: [String]) throws {
        #expect(try Program.run(arguments).status == 64)
    }

    /// Returns the commands after `Examples:`. A command continues after a backslash.
    private static func examples(in help: String) -> [String] {
        help.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0 != "Examples:" }.dropFirst().prefix { !$0.isEmpty }
            .joined(separator: "\n").split(separator: "\n  ").map(String.init)
            .reduce(into: []) { examples, line in
                if let last = examples.last, last.hasSuffix("\\") {
                    examples[examples.count - 1] = last.dropLast() + line
                } else {
                    examples.append(line)
                }
            }
    }

    /// The files that the examples read.
    private static var files: [String: String] {
        let catalog = #"{"paymentProducts":[{"id":1,"paymentProductGroup":"cards"},{"id":2}]}"#
        let filters = #"{"paymentProductFilters":{"exclude":{"products":[2]}}}"# + "\n"
        let merchants = #"{"merchants":[{"merchantId":"1","paymentProductFilters":{}}]}"#
        let expectation = #""expect":{"includes":[1]}"#
        return [
            "request.json": filters, "products.json": catalog, "queries.jsonl": filters,
            "account.json": filters, "merchant.json": filters, "live.json": catalog,
            "next.json": catalog, "filters.jsonl": filters, "merchants.json": merchants,
            "proposed.json": filters, "today.json": filters,
            "expectations.jsonl": "{\(expectation)}",
            "merchant-expectations.jsonl": #"{"merchantId":"1",\#(expectation)}"#,
        ]
    }
}

import ArgumentParser
import ProductFilter
import ProductFilterJSON

/// The `product-filter test` command.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Check that queries are answered as expected.",
        usage: "product-filter test [<options>] [<expectations>]",
        discussion: """
            Put a gateway's configuration under test: write down what has to be available, and run \
            this command whenever the catalog or the filters change. Each line of the input is a \
            case: a query as for `batch`, and what to expect of the answer. This one is wrapped \
            for readability:
              {"paymentProductFilters": {"restrictTo": {"groups": ["cards"]}},
               "context": {"countryCode": "NL", "currencyCode": "EUR"},
               "id": "cards only", "expect": {"includes": [1, 3], "excludes": [840]}}

            Everything in `expect` has to hold, and at least one of its keys is required:
              "available": [1, 3]                  exactly these products, in any order
              "includes": [1]                      at least these
              "excludes": [2, 840]                 none of these
              "reasons": {"840": ["excludedGroup"], "1": ["unrestricted"]}
                                                   exactly these reasons of each product
            The reasons are the codes in `explain --format json`, in any order.

            An expected product that the catalog doesn't have is a failure. So is an excluded one, \
            because it checks nothing; use the reason `notInCatalog` if that's what you mean.

            With --merchants, a case can name a merchant, whose filters are one more layer:
              {"merchantId": "1234", "expect": {"excludes": [2]}}
            The file has the form of the example gateway's, so the real configuration is tested:
              {"merchants": [{"merchantId": "1234", "note": "no contract",
                              "paymentProductFilters": {"exclude": {"products": [2]}}}]}

            Each failure lists the missing and the unexpected products, with the reasons as \
            `explain` words them. In JSON, it's a line:
              {"id":"cards only","line":1,"missing":[{"id":1,"reasons":[…]}]}

            Parsing is as strict as for `batch`. An invalid line doesn't stop the others. Its \
            faults are listed on standard error, or with --format json as a line:
              {"errors":[{"message":"missing key `expect`: add it (column 1)"}],"line":2}
            Unknown products, groups and attributes of queries are reported at the end, or are \
            errors with --unknown-ids reject. A path that starts with `merchants` is one in the \
            merchants' file.

            Exit status:
              0  Every case is as expected.
              1  A line, the merchants or the catalog is invalid, or no case is given.
              2  All lines are valid, and at least one case failed.

            Examples:
              product-filter test expectations.jsonl
              product-filter test --catalog products.json expectations.jsonl
              product-filter test --unknown-ids reject --merchants merchants.json \\
                merchant-expectations.jsonl
              echo '{"expect":{"includes":[1]}}' | product-filter test --format json
            """
    )

    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @Option(
        name: .customLong("merchants"),
        help: ArgumentHelp(
            "The merchants that cases can name, in the form of the example gateway's file.",
            valueName: "file"
        )
    )
    var merchantsPath: String?

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Option(help: "The output format.")
    var format = OutputFormat.table

    @Argument(
        help: ArgumentHelp(
            "A file of cases, or - for standard input.",
            valueName: "expectations"
        )
    )
    var path = "-"

    private var merchantsFile: InputFile? {
        merchantsPath.map { InputFile(path: $0) }
    }

    func validate() throws {
        try InputFile.validateStandardInput([
            catalogOptions.file, merchantsFile, InputFile(path: path),
        ])
    }

    func run() throws {
        let catalog = try catalogOptions.load().catalog
        let merchants = try merchantsFile.map {
            try LoadedMerchants($0, options: policies.parsingOptions)
        }
        let file = InputFile(path: path)
        let style = TextStyle.forStandardOutput
        var summary = TestSummary()
        try file.answerLines(noun: "cases") { line in
            let result = TestResult(
                of: line,
                lineNumber: summary.total + 1,
                in: catalog,
                merchants: merchants,
                policies: policies
            )
            summary.add(result)
            switch (result.outcome, format) {
            case (.passed, _): return nil
            case (_, .json): return result.json
            case (.failed(let failure, _), .table):
                return Array(result.text(of: failure, in: catalog, styled: style).utf8)
            case (.faults(let faults), .table):
                let source = "\(file.name):\(result.lineNumber)"
                let located = faults.map {
                    InputFault(path: $0.path, message: $0.messageWithPosition)
                }
                for line in InputError(source: source, faults: located).lines {
                    StandardError.write(line)
                }
                return nil
            }
        }
        guard summary.total > 0 else {
            let message = "the input has no cases: write at least one, such as \(Self.exampleCase)"
            throw InputError(source: file.name, faults: [InputFault(message: message)])
        }
        for line in summary.lines { StandardError.write(line) }
        if summary.errorCount > 0 { throw ExitCode.failure }
        if summary.failureCount > 0 { throw ExitCode(2) }
    }

    private static let exampleCase = #"`{"expect":{"includes":[1]}}`"#
}

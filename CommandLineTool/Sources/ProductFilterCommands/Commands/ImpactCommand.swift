import ArgumentParser
import ProductFilter

/// The `product-filter impact` command.
struct ImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "List the stored filters that a change of catalog affects.",
        usage: "product-filter impact --old <file> --new <file> [<options>] [<filters>]",
        discussion: """
            Each line of the input is a query as for `batch`, usually without a context. The \
            output has a line for each query whose result changes, with its line number, counted \
            from 1, and its id:
              {"gained":[3],"id":"m7","leftWithNothing":false,"line":12,"lost":[1,2]}

            For an invalid line, it lists the faults:
              {"errors":[{"message":"expected `null`, found `o` (column 2)"}],"line":7}

            A summary follows on standard error. Lines are processed one at a time, so the input \
            may be of any length.

            Without a payment context, in the options or in the query, rules about countries, \
            currencies and amounts make no difference. Pass a context to see the effect of \
            changed rules.

            Examples:
              product-filter impact --old live.json --new next.json filters.jsonl
              product-filter impact --old live.json --new next.json --country NL \\
                --currency EUR - < filters.jsonl
            """
    )

    @Option(help: ArgumentHelp("The catalog in use.", valueName: "file"))
    var old: String

    @Option(help: ArgumentHelp("The catalog that replaces it.", valueName: "file"))
    var new: String

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @OptionGroup(title: "Policies")
    var emptyRestriction: EmptyRestrictionOptions

    @Argument(
        help: ArgumentHelp(
            "A file of stored filters, or - for standard input.",
            valueName: "filters"
        )
    )
    var path = "-"

    func run() throws {
        let change = CatalogChange(
            from: try LoadedCatalog(InputFile(path: old)).catalog,
            to: try LoadedCatalog(InputFile(path: new)).catalog
        )
        var reader = try LineReader(InputFile(path: path))
        var writer = LineWriter()
        var progress = ProgressReporter(noun: "stored filters")
        var summary = ImpactSummary()
        var lineNumber = 0
        while let line = try reader.next(beforeReading: { try writer.flush() }) {
            lineNumber += 1
            let result = ImpactResult(
                of: change,
                onQuery: line.span,
                lineNumber: lineNumber,
                context: contextOptions.context,
                options: emptyRestriction.parsingOptions
            )
            if result.isReported { try writer.write(result.json) }
            summary.add(result)
            progress.advance()
        }
        try writer.flush()
        progress.finish()
        StandardError.write(summary.text)
    }
}

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

            If the query names products, groups or attributes that the new catalog doesn't have, \
            the line lists their paths as "unknown". There is also a line for a query that names \
            what only the old catalog has, even if its result is the same:
              {"gained":[],"leftWithNothing":false,"line":9,"lost":[],
               "unknown":["paymentProductFilters.exclude.groups[0]"]}

            Each line is processed when it arrives, so the input may be of any length. At the \
            end, standard error has a summary with the first unknown products, groups and \
            attributes, and what was probably meant. An unknown --attribute is reported there \
            once, before the first line.

            Invalid lines don't affect the exit status, unless you pass --fail-on-error.

            Without a payment context, in the options or in the query, rules about countries, \
            currencies, amounts and attributes make no difference. Pass a context to see the \
            effect of changed rules. A query's own context replaces that of the options.

            Examples:
              product-filter impact --old live.json --new next.json filters.jsonl
              product-filter impact --old live.json --new next.json --country NL \\
                --currency EUR - < filters.jsonl
              product-filter impact --old live.json --new next.json \\
                --fail-on-error filters.jsonl
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

    @OptionGroup
    var lineOptions: LineOptions

    @Argument(
        help: ArgumentHelp(
            "A file of stored filters, or - for standard input.",
            valueName: "filters"
        )
    )
    var path = "-"

    func validate() throws {
        try InputFile.validateStandardInput([old, new, path].map { InputFile(path: $0) })
    }

    func run() throws {
        let catalogs = try [old, new].map { try LoadedCatalog(InputFile(path: $0)) }
        for catalog in catalogs { catalog.reportWarnings() }
        catalogs[1].reportUnknownAttributes(in: contextOptions.context)
        let change = CatalogChange(from: catalogs[0].catalog, to: catalogs[1].catalog)
        var summary = ImpactSummary()
        try InputFile(path: path).answerLines(noun: "stored filters") { line in
            let result = ImpactResult(
                of: change,
                onQuery: line,
                lineNumber: summary.total + 1,
                context: contextOptions.context,
                options: emptyRestriction.parsingOptions
            )
            summary.add(result)
            return result.isReported ? result.json : nil
        }
        try lineOptions.report(summary.lines, errorCount: summary.errorCount)
    }
}

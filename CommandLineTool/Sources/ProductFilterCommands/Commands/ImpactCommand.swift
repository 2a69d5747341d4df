import ArgumentParser
import ProductFilter
import ProductFilterJSON

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
              {"gained":[3],"id":"m7","leftWithNothing":false,"line":12,"lost":[1,2],
               "narrowed":[5],"widened":[]}

            Every payment context is compared, whatever the country, currency, amount, \
            attributes, and whether the payment is recurring or in installments. The keys list the \
            products that are:
              gained     available in some context now, and in none before
              lost       available in no context now, and in some before
              widened    available in contexts in which they weren't
              narrowed   not available in contexts in which they were
              undecided  too intricate to compare exactly; absent if there are none
            A product may be widened and narrowed. "leftWithNothing" is true if products were \
            available before, and none is in any context now.

            With a payment context, in the options or in the query, only the contexts that agree \
            with it are compared. A query's own context replaces that of the options. A flag \
            that isn't set restricts nothing: without --recurring, payments are compared \
            whether they're recurring or not.

            An invalid line has its faults instead:
              {"errors":[{"message":"expected `null`, found `o` (column 2)"}],"line":7}

            If the query names products, groups or attributes that the new catalog doesn't have, \
            the line lists their paths as "unknown". There is also a line for a query that names \
            what only the old catalog has, even if its result is the same:
              {"gained":[],"leftWithNothing":false,"line":9,"lost":[],"narrowed":[],
               "unknown":["paymentProductFilters.exclude.groups[0]"],"widened":[]}

            Each line is processed when it arrives, so the input may be of any length. At the \
            end, standard error has a summary: the first unknown products, groups and \
            attributes with what was probably meant, the counts, and the first products that \
            change, with what changes and how many filters each affects:
              3 Mastercard: no longer in BE, NL; now also in LU (affects 2 filters)
            It describes the whole change of a product, even outside of a payment context.

            An unknown --attribute is reported once, before the first line. Invalid lines don't \
            affect the exit status, unless you pass --fail-on-error.

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
    var amountOptions: AmountOptions

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
        var changes = RecentChanges(
            CatalogChange(from: catalogs[0].catalog, to: catalogs[1].catalog),
            in: contextOptions.context
        )
        var summary = ImpactSummary()
        try InputFile(path: path).answerLines(noun: "stored filters") { line in
            let result = ImpactResult(
                of: &changes,
                onQuery: line,
                lineNumber: summary.total + 1,
                options: emptyRestriction.parsingOptions
            )
            summary.add(result)
            return result.isReported ? result.json : nil
        }
        try lineOptions.report(
            summary.lines(of: changes.change, amounts: amountOptions.format),
            errorCount: summary.errorCount
        )
    }
}

import ArgumentParser
import ProductFilter

/// `product-filter impact`
struct ImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Tell what a change of catalog does to stored filters, a JSON object a line.",
        discussion: """
            A line is a case as for `batch`, mostly without a context. Each line whose result \
            changes gives one such as this; `line` counts from 1, and the id is the case's own:
              {"gained":[3],"id":"m7","leftWithNothing":false,"line":12,"lost":[1,2]}

            A line that cannot be read gives its faults:
              {"errors":[{"message":"expected an object, found a list (column 1)"}],"line":7}

            The counts are printed on standard error at the end. Nothing is kept from one line \
            to the next.

            Without a payment context, neither here nor in a line, it is told what filters leave \
            whatever the context; give one to see what changed rules about countries, currencies \
            and amounts do.

            Examples:
              product-filter impact --old live.json --new next.json filters.jsonl
              product-filter impact --old live.json --new next.json --country NL \\
                --currency EUR - < filters.jsonl
            """
    )

    @Option(help: ArgumentHelp("The catalog that is in use.", valueName: "file"))
    var old: String

    @Option(help: ArgumentHelp("The catalog that is to take its place.", valueName: "file"))
    var new: String

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @OptionGroup(title: "Policies")
    var emptyRestriction: EmptyRestrictionOptions

    @Argument(
        help: ArgumentHelp(
            "A file with the stored filters, or - for standard input.",
            valueName: "filters"
        )
    )
    var path = "-"

    func run() throws {
        try reportingFaults {
            let change = CatalogChange(
                from: try NamedCatalog(path: old).products,
                to: try NamedCatalog(path: new).products
            )
            var lines = try Lines(of: path)
            var output = LineOutput()
            var progress = Progress(noun: "stored filters")
            var summary = ImpactSummary()
            var number = 0
            while let line = try lines.next(beforeWaiting: { output.flush() }) {
                number += 1
                let answer = ImpactAnswer(
                    to: line.span,
                    line: number,
                    of: change,
                    in: contextOptions.context,
                    options: emptyRestriction.readingOptions
                )
                if answer.isWorthALine { output.write(try JSON.line(answer)) }
                summary.count(answer)
                progress.advance()
            }
            output.flush()
            progress.finish()
            StandardError.write(summary.text)
        }
    }
}

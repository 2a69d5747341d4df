import ArgumentParser
import Foundation
import ProductFilter

/// `product-filter batch`
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answer many cases: a JSON object a line, and an answer a line, in order.",
        discussion: """
            A case has layers of filters, all of which apply, and a payment context; both are \
            optional. For one layer `paymentProductFilters` may stand in place of `layers`.
              {"layers": [{"restrictTo": {"groups": ["cards"]}}, {"exclude": {"products": [2]}}],
               "context": {"countryCode": "NL", "currencyCode": "EUR", "amount": 2500}}

            The answer is {"available":[1,3]}, ids in display order, or for a case that cannot be \
            read {"errors":[{"message":…,"propertyName":…}]}. With --explain it also says of every other \
            product why it is not available: "unavailable":{"840":["excludedProduct"]}. A bad line costs that line only; an \
            empty line is a bad one, so that answers and lines always match.

            Nothing is kept from one line to the next. Progress is shown on standard error when that \
            is a terminal.

            Examples:
              product-filter batch cases.jsonl > answers.jsonl
              generate-cases | product-filter batch --catalog products.json -
            """
    )

    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Flag(
        help: "Say of every product that is not available why: the codes of all reasons against it."
    )
    var explain = false

    @Argument(
        help: ArgumentHelp("A file with the cases, or - for standard input.", valueName: "cases")
    )
    var path = "-"

    func run() throws {
        try reportingFaults {
            let catalog = try catalogOptions.catalog().products
            var lines = try Lines(of: path)
            var output = LineOutput()
            var progress = Progress(noun: "cases")
            while let line = try lines.next(beforeWaiting: { output.flush() }) {
                let answer = BatchAnswer(
                    to: line,
                    of: catalog,
                    policies: policies,
                    explained: explain
                )
                output.write(try JSON.line(answer))
                progress.advance()
            }
            output.flush()
            progress.finish()
        }
    }
}

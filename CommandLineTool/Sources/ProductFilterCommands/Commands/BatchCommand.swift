import ArgumentParser
import Foundation
import ProductFilter

/// `product-filter batch`
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answer many cases: a JSON object a line, and an answer a line, in order.",
        discussion: """
            A case has layers of filters, all of which apply, a payment context, and an id; all \
            are optional. `paymentProductFilters` is one more layer, or the only one:
              {"layers": [{"restrictTo": {"groups": ["cards"]}},
                          {"exclude": {"products": [2]}}],
               "context": {"countryCode": "NL", "currencyCode": "EUR", "amount": 2500,
                           "isRecurring": false, "isInstallments": false},
               "id": "merchant 7"}

            The answer has the ids of the products in display order, and the case's id:
              {"available":[3,1],"id":"merchant 7"}

            With --explain it also has the codes of all reasons against every other product:
              {"available":[3,1],"unavailable":{"840":["outsideRestriction"]}}

            A case is read as strictly as a request, and no other keys may stand in it. One that \
            cannot be read costs its own line only; an empty line is such a one, so that answers \
            and lines always match:
              {"errors":[{"message":"unknown key `layer`: …","propertyName":"layer"}]}

            Nothing is kept from one line to the next. Progress is shown on standard error when \
            that is a terminal.

            Examples:
              product-filter batch cases.jsonl > answers.jsonl
              product-filter batch --explain --unknown-ids reject cases.jsonl
              cat cases.jsonl filters.jsonl | product-filter batch --catalog products.json
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
                    to: line.span,
                    of: catalog,
                    policies: policies,
                    explained: explain
                )
                output.write(try answer.line)
                progress.advance()
            }
            output.flush()
            progress.finish()
        }
    }
}

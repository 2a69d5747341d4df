import ArgumentParser
import ProductCatalog
import ProductFilterJSON

/// The `product-filter batch` command.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Answer many queries, one JSON object per line.",
        usage: "product-filter batch [<options>] [<queries>]",
        discussion: """
            A query has layers of filters, all of which apply, a payment context, and an id of \
            your choice. All are optional. `paymentProductFilters` is one more layer. A query is \
            one line of the input; this one is wrapped for readability:
              {"layers": [{"restrictTo": {"groups": ["cards"]}},
                          {"exclude": {"products": [2]}, "name": "risk",
                           "note": "outage"}],
               "context": {"countryCode": "NL", "currencyCode": "EUR", "amount": 2500,
                           "isRecurring": false, "isInstallments": false,
                           "attributes": {"channel": "web"}},
               "id": "merchant 7"}

            The answer lists the available products in display order and repeats the id:
              {"available":[3,1],"id":"merchant 7"}

            With --explain, it also lists the codes of the reasons against every other product, \
            each once:
              {"available":[3,1],"unavailable":{"840":["outsideRestriction"]}}

            --reasons, --fix and --contexts add a list of products, with what `explain` and \
            `contexts` print for each: "reasons" with their messages, "fixes", and "contexts", \
            with the "deadEnd" of a product that isn't available in any, or an "error" if its \
            rules are too intricate. With --reasons, the diagnostics of the query are listed, too, \
            and errors have their code, line and column:
              {"available":[3,1],
               "diagnostics":[{"code":"unknownGroup","column":34,"line":1,
                 "message":"…","propertyName":"layers[1].exclude.groups[0]",
                 "severity":"error"}],
               "products":[{"available":false,"id":840,"reasons":[
                 {"code":"outsideRestriction","message":"…","propertyName":"…"}]}]}

            If the query names products or groups that aren't in the catalog, or attributes that \
            no product names, it lists their paths:
              {"available":[3,1],
               "unknown":["layers[1].exclude.groups[0]","context.attributes.chanel"]}

            There is one answer per line, in the order of the input. Parsing is as strict as for \
            `resolve`, and unknown keys are errors. The answer to an invalid line, such as an \
            empty one, lists its faults:
              {"errors":[{"message":"expected an object, found a list (column 1)"}]}

            Each line is answered when it arrives, so another program can write a line and wait \
            for the answer, and the input may be of any length. At the end, standard error has a \
            summary with the first unknown products, groups and attributes, and what was probably \
            meant. If it's a terminal, it also shows the progress.

            Invalid lines don't affect the exit status, unless you pass --fail-on-error.

            Examples:
              product-filter batch queries.jsonl > answers.jsonl
              product-filter batch --fail-on-error queries.jsonl > answers.jsonl
              product-filter batch --explain --unknown-ids reject queries.jsonl
              cat queries.jsonl filters.jsonl \\
                | product-filter batch --catalog products.json
            """
    )

    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Flag(help: "List the codes of all reasons against each product that isn't available.")
    var explain = false

    @Flag(
        help: "List the reasons for each product in detail, and the diagnostics of the query."
    )
    var reasons = false

    @Flag(
        name: .customLong("fix"),
        help: "List what would make each unavailable product available."
    )
    var isFixing = false

    @Flag(help: "List the payment contexts in which each product is available.")
    var contexts = false

    @Option(
        name: .customLong("product"),
        help: ArgumentHelp(
            "A product to list reasons, fixes and contexts of, by its id. Repeat the option for "
                + "more. Without it, all products are listed.",
            valueName: "id"
        )
    )
    var ids: [Int] = []

    @OptionGroup
    var lineOptions: LineOptions

    @Argument(
        help: ArgumentHelp("A file of queries, or - for standard input.", valueName: "queries")
    )
    var path = "-"

    func validate() throws {
        guard ids.isEmpty || !parts.isDisjoint(with: [.reasons, .fixes, .contexts]) else {
            throw ValidationError("--product needs --reasons, --fix or --contexts")
        }
        try InputFile.validateStandardInput([catalogOptions.file, InputFile(path: path)])
    }

    private var parts: AnswerOptions.Parts {
        var parts: AnswerOptions.Parts = []
        if explain { parts.insert(.codes) }
        if reasons { parts.insert(.reasons) }
        if isFixing { parts.insert(.fixes) }
        if contexts { parts.insert(.contexts) }
        return parts
    }

    func run() throws {
        let catalog = try catalogOptions.load().catalog
        let options = AnswerOptions(
            unknownEntries: policies.unknownEntries,
            emptyRestriction: policies.emptyRestriction.policy,
            parts: parts,
            products: ids.map { PaymentProduct.ID(rawValue: $0) }
        )
        var summary = BatchSummary()
        try InputFile(path: path).answerLines(noun: "queries") { line in
            let result = QueryResult(to: line, in: catalog, options: options)
            summary.add(result)
            return result.json
        }
        try lineOptions.report(summary.lines, errorCount: summary.errorCount)
    }
}

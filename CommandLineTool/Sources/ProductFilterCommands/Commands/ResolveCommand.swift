import ArgumentParser

/// `product-filter resolve`
struct ResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Tell which payment products one session may be paid with.",
        discussion: """
            A request is the JSON body of a session request; fields other than these are \
            skipped:
              {"paymentProductFilters":
                {"restrictTo": {"products": [809], "groups": ["cards"]},
                 "exclude":    {"products": [2]}},
               "tokens": []}

            It is read strictly: no key twice, no comma too many, ids written as integers. \
            What is wrong with it is told all at once, each fault with its place:
              request.json:1:16: tokens[1]: expected a string, found `2`
                  1 | {"tokens":["a",2]}
                    |                ^

            Examples:
              product-filter resolve request.json
              product-filter resolve --country NL --currency EUR --amount 2500 request.json
              product-filter resolve --catalog products.json --format json - < request.json
            """
    )

    @OptionGroup
    var request: RequestOptions

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @Option(help: "How to print: table for people, json for programs.")
    var format = OutputFormat.table

    func run() throws {
        try reportingFaults {
            let resolution = try request.resolution(in: contextOptions.context)
            switch format {
            case .table: print(resolution.table(styled: .forStandardOutput))
            case .json: print(try JSON.line(resolution.document))
            }
        }
    }
}

/// How to print.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
}

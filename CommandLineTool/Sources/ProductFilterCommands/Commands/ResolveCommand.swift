import ArgumentParser

/// `product-filter resolve`
struct ResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Tell which payment products one session may be paid with.",
        discussion: """
            REQUEST is the JSON body of a session request:
              {"paymentProductFilters": {"restrictTo": {"products": [809], "groups": ["cards"]},
                                         "exclude":    {"products": [2]}}}

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

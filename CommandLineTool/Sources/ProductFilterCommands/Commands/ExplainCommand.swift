import ArgumentParser
import ProductCatalog

/// `product-filter explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell of each payment product why a session may be paid with it, or why not.",
        discussion: """
            Every reason is told, not only the first, with the entry of the request that \
            causes it. A request is what it is for `resolve`.

            Examples:
              product-filter explain --country NL --currency EUR request.json
              product-filter explain --product 2 --product 840 request.json
              product-filter explain --format json request.json
            """
    )

    @OptionGroup
    var request: RequestOptions

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @Option(
        name: .customLong("product"),
        help: ArgumentHelp("Explain only this product. Can be repeated.", valueName: "id")
    )
    var ids: [Int] = []

    @Option(help: "How to print: table for people, json for programs.")
    var format = OutputFormat.table

    func run() throws {
        try reportingFaults {
            let resolution = try request.resolution(in: contextOptions.context)
            let explanation = Explanation(
                of: resolution,
                products: ids.map { PaymentProduct.ID(rawValue: $0) }
            )
            switch format {
            case .table: print(explanation.text(styled: .forStandardOutput))
            case .json: print(try JSON.line(explanation.document))
            }
        }
    }
}

import ArgumentParser
import ProductCatalog

/// The `product-filter explain` command.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain why each payment product is available or not.",
        usage: "product-filter explain [<options>] [<request>]",
        discussion: """
            Lists all reasons for each product, with the entry of the request or the rule of the \
            catalog that causes it. Products with the same reasons are listed together. With \
            --layer, reasons name the layer. Mistakes in the filters are listed at the end. \
            `product-filter resolve --help` describes the request.

            Examples:
              product-filter explain --country NL --currency EUR request.json
              product-filter explain --product 2 --product 840 request.json
              product-filter explain --format json request.json
              product-filter explain --layer merchant=merchant.json --product 2 request.json
            """
    )

    @OptionGroup
    var request: RequestOptions

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @Option(
        name: .customLong("product"),
        help: ArgumentHelp(
            "A product to explain, by its id. Repeat the option for more. Without it, all "
                + "products are explained.",
            valueName: "id"
        )
    )
    var ids: [Int] = []

    @Option(help: "The output format.")
    var format = OutputFormat.table

    func run() throws {
        let explanation = Explanation(
            of: try request.resolution(in: contextOptions.context),
            products: ids.map { PaymentProduct.ID(rawValue: $0) }
        )
        switch format {
        case .table: try StandardOutput.write(explanation.text(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: explanation)
        }
    }
}

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
            --layer, reasons name the layer, and repeat its --note. Mistakes in the filters and \
            the payment context are listed at the end. `product-filter resolve --help` describes \
            the request.

            A product with conditions needs one of them. If none is met, what each needs is \
            listed, starting with the one that fails in the fewest parts:
              AfterPay Installments (9000) is not available:
                - meets none of 2 conditions:
                  - needs an amount of at most 150000; here: 200000 (conditions[0])
                  - needs country DE or NL; here: BE (conditions[1])

            In JSON, a reason has a code and its source: the path of the entry, with its group, \
            layer and note; the attribute with its value and those that are allowed; or the \
            conditions, each with its own reasons:
              {"code":"noConditionMet","conditions":
                [{"index":0,"reasons":[{"code":"amountAboveMaximum"}]},
                 {"index":1,"reasons":[{"code":"unsupportedCountry"}]}]}

            Examples:
              product-filter explain --country NL --currency EUR request.json
              product-filter explain --product 2 --product 840 request.json
              product-filter explain --format json request.json
              product-filter explain --layer merchant=merchant.json \\
                --note merchant="no contract" --product 2 request.json
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

    @OptionGroup
    var order: OrderOptions

    @Option(help: "The output format.")
    var format = OutputFormat.table

    func validate() throws {
        guard ids.isEmpty || order.first.isEmpty else {
            throw ValidationError(
                "--first and --product exclude each other: products are explained in the order of "
                    + "--product"
            )
        }
    }

    func run() throws {
        let explanation = Explanation(
            of: try request.resolution(in: contextOptions.context, first: order.first),
            products: ids.map { PaymentProduct.ID(rawValue: $0) }
        )
        switch format {
        case .table: try StandardOutput.write(explanation.text(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: explanation)
        }
    }
}

import ArgumentParser
import ProductCatalog
import ProductFilter

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

            With --fix, each unavailable product also has its fixes: the smallest edits of the \
            request, and the parts of the payment context to change, with the nearest amount and \
            the first code in alphabetical order. Those that admit the fewest other products come \
            first. If only another layer or the catalog could help, there are none. At most \
            \(AvailabilityFixes.maxContextChangeCount) changes of the payment context are listed.
              American Express (2) is not available:
                - excluded by its id (exclude.products[0])
                to make it available:
                  - remove exclude.products[0]

            In JSON, paths refer to the request as sent. Removals in a list start from its end, \
            so a program can apply one edit after the other:
              "fixes":[{"alsoAdmits":[1,3],"context":{"countryCode":"NL"},"edits":[
                {"op":"remove","path":"paymentProductFilters.exclude.groups[0]"},
                {"op":"add","path":"paymentProductFilters.restrictTo.products",
                 "value":2}]}]
            "alsoAdmits" are the other products that the whole fix makes available, and "context" \
            has the parts to change. "hasMoreFixes" is true if some fixes aren't listed. With \
            --fix-layer, "layer" is the layer to edit.

            Examples:
              product-filter explain --country NL --currency EUR request.json
              product-filter explain --product 2 --product 840 request.json
              product-filter explain --format json request.json
              product-filter explain --product 2 --fix request.json
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

    @Flag(
        name: .customLong("fix"),
        help: ArgumentHelp(
            "List the smallest edits of the request and changes of the payment context that make "
                + "each unavailable product available, and what else they admit."
        )
    )
    var isFixing = false

    @Option(
        name: .customLong("fix-layer"),
        help: ArgumentHelp(
            "The layer to edit instead of the request, by its name. Implies --fix.",
            valueName: "name"
        )
    )
    var fixLayer: String?

    @Option(help: "The output format.")
    var format = OutputFormat.table

    func validate() throws {
        _ = try editedLayer
        guard ids.isEmpty || order.first.isEmpty else {
            throw ValidationError(
                "--first and --product exclude each other: products are explained in the order of "
                    + "--product"
            )
        }
    }

    /// The layer to edit, or `nil` without `--fix`.
    private var editedLayer: Explanation.EditedLayer? {
        get throws {
            let names = request.layerOptions.names
            guard let fixLayer else {
                let last = Explanation.EditedLayer(position: names.count - 1, name: nil)
                return isFixing ? last : nil
            }
            let position = names.firstIndex { $0.utf8.elementsEqual(fixLayer.utf8) }
            guard let position else {
                throw ValidationError(
                    "no layer is named `\(fixLayer)`: use \(names.list { "`\($0)`" })"
                )
            }
            return Explanation.EditedLayer(position: position, name: fixLayer)
        }
    }

    func run() throws {
        let explanation = Explanation(
            of: try request.resolution(in: contextOptions.context, first: order.first),
            products: ids.map { PaymentProduct.ID(rawValue: $0) },
            editedLayer: try editedLayer
        )
        switch format {
        case .table: try StandardOutput.write(explanation.text(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: explanation)
        }
    }
}

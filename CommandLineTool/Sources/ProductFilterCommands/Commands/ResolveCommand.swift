import ArgumentParser

/// The `product-filter resolve` command.
struct ResolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "List the payment products available to a session.",
        usage: "product-filter resolve [<options>] [<request>]",
        discussion: """
            The request is the JSON body of a session request. Other fields are ignored:
              {"paymentProductFilters":
                {"restrictTo": {"products": [809], "groups": ["cards"]},
                 "exclude":    {"products": [2]}},
               "tokens": []}

            Other layers of filters, such as those of the merchant's account, can be added with \
            --layer. All apply, and diagnostics name their layers. The request's is named \
            `request`.

            What the payment context leaves out constrains nothing: without --country, rules \
            about countries don't matter. Products that wouldn't be available with every country \
            are listed with `country` under `depends on`, and likewise for the currency, the amount \
            and attributes. In JSON, `dependsOn` has them; an empty list means several parts \
            together. A product whose conditions are too intricate to analyze depends on every \
            part that they name. --attribute passes facts that the catalog's rules name, \
            such as the channel. `product-filter catalog` lists them.

            Products and groups that aren't in the catalog match nothing, and attributes that it \
            doesn't name constrain nothing. They're reported, with what was probably meant.

            Products are listed in display order. --first names products that come before the \
            others, if they're available.

            Parsing is strict: duplicate keys and trailing commas are errors, and ids have to be \
            integers. All faults are reported at once, with their locations:
              request.json:1:16: tokens[1]: expected a string, found `2`
                  1 | {"tokens":["a",2]}
                    |                ^

            Examples:
              product-filter resolve request.json
              product-filter resolve --country NL --currency EUR --amount 2500 request.json
              product-filter resolve --catalog products.json --format json - < request.json
              product-filter resolve --attribute channel=web --first 809,1 request.json
              product-filter resolve --layer account=account.json \\
                --layer merchant=merchant.json request.json
            """
    )

    @OptionGroup
    var request: RequestOptions

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @OptionGroup
    var order: OrderOptions

    @Option(help: "The output format.")
    var format = OutputFormat.table

    func run() throws {
        let resolution = try request.resolution(in: contextOptions.context, first: order.first)
        switch format {
        case .table: try StandardOutput.write(resolution.table(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: resolution)
        }
    }
}

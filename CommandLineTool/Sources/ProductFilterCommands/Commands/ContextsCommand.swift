import ArgumentParser
import ProductCatalog
import ProductFilter

/// The `product-filter contexts` command.
struct ContextsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contexts",
        abstract: "List the payment contexts in which each product is available.",
        usage: "product-filter contexts [<options>] [<request>]",
        discussion: """
            A payment context that names a country, a currency, an amount and each attribute of \
            the catalog is fully known. For each product, all fully known contexts in which it's \
            available are listed:
              840  PayPal  everywhere but TR, in EUR 1.00–8,000.00 and USD;
                           not for installments

            Two lists follow. Dead ends are products that aren't available in any fully known \
            context, because filters exclude them or because their rules conflict. At the end are \
            the countries and currencies in which nothing is available. --product selects \
            products, and omits the last list.

            Without a request, no filters apply. On a terminal you may omit it. In a pipe, pass \
            {} to analyze the catalog alone. `product-filter resolve --help` describes the \
            request.

            Text has amounts in units of the currency, with the decimals of ISO 4217. If your \
            gateway counts hundredths of yen, too, pass --amount-decimals 2. Limits that \
            apply to every currency are in minor units, and so are all amounts in JSON:
              {"deadEnds":[{"id":2,"reasons":[{"code":"excludedProduct",
                 "propertyName":"…"}]}],
               "diagnostics":[],
               "nothingAvailable":[{"countries":["TR"],…}],
               "products":[{"contexts":[
                 {"attributes":{"channel":["web"]},"countries":null,"currencies":["EUR"],
                  "exceptCountries":["TR"],"exceptCurrencies":null,"installments":false,
                  "maxAmount":800000,"minAmount":100,"recurring":null}],"id":840}]}

            A product is available in a fully known context if and only if one of its "contexts" \
            contains it. `null` means any value. For "recurring" and "installments", `false` \
            means only payments that aren't. A dead end whose rules conflict has the "part" in \
            which they do.

            The rules of a product with hundreds of conditions about many attributes can be too \
            intricate. Such a product has an "error" instead of "contexts".

            With --format svg, a chart has a row for each country that rules name, and a column \
            for each currency. With one --product, it shows whether amounts are limited.

            Exit status:
              0  All products were analyzed.
              1  The request or the catalog is invalid.
              2  A product is too intricate.

            Examples:
              echo {} | product-filter contexts --catalog products.json
              product-filter contexts --product 840 request.json
              product-filter contexts --format json request.json
              product-filter contexts --format svg request.json > chart.svg
              echo {} | product-filter contexts --layer merchant=merchant.json
            """
    )

    @OptionGroup
    var request: RequestOptions

    @Option(
        name: .customLong("product"),
        help: ArgumentHelp(
            "A product to report on, by its id. Repeat the option for more. Without it, the report "
                + "is on all products.",
            valueName: "id"
        )
    )
    var ids: [Int] = []

    @OptionGroup
    var amounts: AmountOptions

    @Option(help: "The output format.")
    var format = ContextsFormat.table

    @Option(help: "The colors of a chart.")
    var colors = ChartColors.auto

    func run() throws {
        var listed: Set<Int> = []
        let report = ContextReport(
            of: try request.resolution(in: .any, isRequestOptional: true),
            products: ids.filter { listed.insert($0).inserted }.map {
                PaymentProduct.ID(rawValue: $0)
            }
        )
        switch format {
        case .table:
            let text = report.text(amounts: amounts.format, styled: .forStandardOutput)
            try StandardOutput.write(text)
        case .json: try StandardOutput.write(json: report)
        case .svg:
            for diagnostic in report.diagnostics {
                StandardError.write(diagnostic.line(styled: TextStyle(isEnabled: false)))
            }
            for error in report.errors { StandardError.write("error: \(error)") }
            try StandardOutput.write(ContextChart(of: report).svg(colors: colors))
        }
        if !report.errors.isEmpty { throw ExitCode(2) }
    }
}

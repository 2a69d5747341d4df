import ArgumentParser
import ProductCatalog
import ProductFilter

/// The `product-filter check` command.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a request for mistakes before you use it.",
        usage: "product-filter check [<options>] [<request>]",
        discussion: """
            error    A group to exclude is unknown, an attribute is misspelled, or no product is \
            available.
            warning  An entry or an attribute has no effect, although it should have one.
            note     An entry is superfluous.

            With --layer, the layers are checked together with the request. With a payment \
            context, its attributes are checked, too, and whether a product is available in it. \
            Without one, the request is checked for all contexts.

            Removing one entry with a warning or a note doesn't change the result, unless it's the \
            only entry of a `restrictTo`: an empty `restrictTo` allows nothing. \
            `product-filter resolve --help` describes the request.

            Exit status:
              0  There are no errors.
              1  The request or the catalog is invalid.
              2  There is at least one error.

            Examples:
              product-filter check request.json
              product-filter check --catalog products.json --format json request.json
              product-filter check --layer merchant=merchant.json request.json
              product-filter check --country NL --attribute channel=web request.json
              echo '{"paymentProductFilters":{"exclude":{"groups":["card"]}}}' \\
                | product-filter check || echo "failed with status $?"
            """
    )

    @OptionGroup
    var request: RequestOptions

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @Option(help: "The output format.")
    var format = OutputFormat.table

    func run() throws {
        let resolution = try request.resolution(in: contextOptions.context)
        let report = CheckReport(of: resolution)
        let request = resolution.filters.layers.last
        let hasFilters = request?.filters != PaymentProductFilters()
        if let request, !hasFilters {
            StandardError.write("warning: \(request.noFiltersMessage)")
        }
        switch format {
        case .table where !hasFilters && report.diagnostics.isEmpty: break
        case .table: try StandardOutput.write(report.text(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: report)
        }
        if report.hasErrors { throw ExitCode(2) }
    }
}

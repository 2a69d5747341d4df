import ArgumentParser
import ProductCatalog
import ProductFilter

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

    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @OptionGroup(title: "Payment context")
    var contextOptions: ContextOptions

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Option(help: "How to print: table for people, json for programs.")
    var format = OutputFormat.table

    @Argument(
        help: ArgumentHelp(
            "A file with the request, or - for standard input.",
            valueName: "request"
        )
    )
    var path = "-"

    func run() throws {
        try reportingFaults {
            let catalog = try catalogOptions.catalog()
            let source = Input.name(of: path)
            do {
                let request = try Input.decode(
                    SessionRequest.self,
                    from: Input.bytes(of: path),
                    emptyRestriction: policies.emptyRestriction
                )
                let filters = request.paymentProductFilters ?? PaymentProductFilters()
                let resolved = try catalog.products.resolve(
                    filters,
                    unknownIDs: policies.unknownIds
                )
                let resolution = Resolution(
                    catalog: catalog,
                    filters: resolved,
                    context: contextOptions.context
                )
                switch format {
                case .table: print(resolution.table(styled: Style.forStandardOutput))
                case .json: print(try JSON.line(resolution.document))
                }
            } catch let error as FilterError {
                throw SourceFaults(
                    source: source,
                    faults: InputFaults(error) { _ in "paymentProductFilters" }
                )
            } catch let faults as InputFaults {
                throw SourceFaults(source: source, faults: faults)
            }
        }
    }
}

/// How to print.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
}

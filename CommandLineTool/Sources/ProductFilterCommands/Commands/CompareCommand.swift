import ArgumentParser
import ProductCatalog
import ProductFilter

/// The `product-filter compare` command.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare the products that the filters of two requests admit.",
        usage: "product-filter compare [<options>] <a> <b>",
        discussion: """
            Says whether A is equal to, narrower than or wider than B, or whether both overlap or \
            are disjoint, and lists the products that only one of them admits. Payment contexts \
            don't matter, because the rules of a product apply to both. \
            `product-filter resolve --help` describes the requests.

            With --any-catalog, the filters are compared in every catalog there could be: with \
            any products, in any groups. That is for filters that are stored for longer than a \
            catalog lasts. Where they differ, an example is given, such as product 1 in the group \
            `cards`:
              {"onlyA":[],"onlyB":[],"relation":"narrower",
               "witness":{"admittedBy":"B","groups":["cards"],"id":1}}

            A relation says:
              equal        Both admit the same products.
              narrower     A admits some of the products that B admits, or none.
              wider        A admits the products that B admits, and more.
              overlapping  Each admits products that the other doesn't, and both admit some.
              disjoint     Each admits products, but none is admitted by both.

            Examples:
              product-filter compare proposed.json today.json
              product-filter compare --any-catalog --format json proposed.json today.json
            """
    )

    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @Flag(
        name: .customLong("any-catalog"),
        help: "Compare in every catalog there could be, instead of one."
    )
    var comparesInAnyCatalog = false

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Option(help: "The output format.")
    var format = OutputFormat.table

    @Argument(help: ArgumentHelp("A file with a request, or - for standard input.", valueName: "a"))
    var first: String

    @Argument(help: ArgumentHelp("A file with another request.", valueName: "b"))
    var second: String

    private var files: [InputFile] {
        [InputFile(path: first), InputFile(path: second)]
    }

    func validate() throws {
        guard !comparesInAnyCatalog || catalogOptions.path == nil else {
            throw ValidationError("--catalog and --any-catalog exclude each other")
        }
        try InputFile.validateStandardInput([catalogOptions.file] + files)
    }

    func run() throws {
        let comparison =
            comparesInAnyCatalog
            ? try ComparisonReport(inAnyCatalog: filters())
            : try comparisonInCatalog()
        switch format {
        case .table: try StandardOutput.write(comparison.text(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: comparison)
        }
    }

    /// Returns the filters of both requests, named as the arguments are.
    private func filters() throws(InputError) -> [FilterLayer] {
        let filters = try InputFile.filters(in: files, options: policies.parsingOptions)
        let layers = zip(filters, ["A", "B"]).map { FilterLayer($0, name: $1) }
        for layer in layers where layer.filters == PaymentProductFilters() {
            StandardError.write("warning: \(layer.noFiltersMessage)")
        }
        return layers
    }

    private func comparisonInCatalog() throws(InputError) -> ComparisonReport {
        let loaded = try catalogOptions.load()
        let resolved = try filters().map { loaded.catalog.resolve([$0]) }
        let errors = zip(files, resolved).map { file, resolved in
            InputError(
                source: file.name,
                faults: resolved.unknownEntries.map { InputFault($0) }
            )
        }
        let error = InputError(errors)
        guard !policies.rejects(error.faults) else { throw error }
        return ComparisonReport(
            of: resolved[0],
            with: resolved[1],
            catalogName: loaded.name
        )
    }
}

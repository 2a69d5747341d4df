import ArgumentParser
import ProductCatalog
import ProductFilter
import ProductFilterJSON

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
            catalog lasts. The lists are empty then, and "witness" is a product that only one of \
            them admits, such as product 1 in the group `cards`:
              {"diagnostics":[],"onlyA":[],"onlyB":[],"relation":"narrower",
               "witness":{"admittedBy":"B","groups":["cards"],"id":1}}

            Products and groups that aren't in the catalog, or with --any-catalog can't be in any, \
            match nothing and are reported.

            A relation says:
              equal        Both admit the same products.
              narrower     A admits some of the products that B admits, or none.
              wider        A admits the products that B admits, and more.
              overlapping  Each admits products that the other doesn't, and some are
                           admitted by both.
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

    @Argument(
        help: ArgumentHelp("A file with another request, or - for standard input.", valueName: "b")
    )
    var second: String

    /// The names of the requests, in the output and as layers.
    private static let names = ["A", "B"]

    private var files: [InputFile] {
        [InputFile(path: first), InputFile(path: second)]
    }

    func validate() throws {
        guard !comparesInAnyCatalog || catalogOptions.path == nil else {
            throw ValidationError("--catalog and --any-catalog can't be combined: remove one")
        }
        try InputFile.validateStandardInput([catalogOptions.file] + files)
    }

    func run() throws {
        let report = try comparesInAnyCatalog ? reportOnAnyCatalog() : reportOnCatalog()
        switch format {
        case .table: try StandardOutput.write(report.text(styled: .forStandardOutput))
        case .json: try StandardOutput.write(json: report)
        }
    }

    /// Returns the filters of both requests, named as the arguments are.
    private func filters() throws(InputError) -> [FilterLayer] {
        let filters = try InputFile.filters(in: files, options: policies.parsingOptions)
        let layers = zip(filters, Self.names).map { FilterLayer($0, name: $1) }
        for layer in layers where layer.filters == PaymentProductFilters() {
            StandardError.write("warning: \(layer.noFiltersMessage)")
        }
        return layers
    }

    private func reportOnAnyCatalog() throws(InputError) -> ComparisonReport {
        let report = ComparisonReport(inAnyCatalog: try filters())
        try rejectUnknownEntries(report.diagnostics)
        return report
    }

    private func reportOnCatalog() throws(InputError) -> ComparisonReport {
        let loaded = try catalogOptions.load()
        let resolved = try filters().map { loaded.catalog.resolve([$0]) }
        let report = ComparisonReport(
            of: resolved[0],
            with: resolved[1],
            catalogName: loaded.name
        )
        try rejectUnknownEntries(report.diagnostics)
        return report
    }

    /// Applies the policy on unknown entries.
    ///
    /// - Throws: ``InputError`` with every unknown entry, if the policy rejects them.
    private func rejectUnknownEntries(_ diagnostics: [Diagnostic]) throws(InputError) {
        guard policies.rejects(diagnostics) else { return }
        throw InputError(
            zip(files, Self.names).map { file, name in
                let unknown = diagnostics.filter { $0.layer == name }
                return InputError(
                    source: file.name,
                    faults: unknown.map { InputFault(path: $0.path, message: $0.message) }
                )
            }
        )
    }
}

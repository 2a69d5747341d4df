import ArgumentParser
import ProductCatalog
import ProductFilter

/// The arguments of the commands that resolve one session request.
struct RequestOptions: ParsableArguments {
    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Argument(
        help: ArgumentHelp(
            "A file with the request, or - for standard input.",
            valueName: "request"
        )
    )
    var path = "-"

    /// Loads the catalog and the request, and resolves the request's filters.
    ///
    /// - Parameter context: The payment context of the resolution.
    /// - Throws: ``InputError`` with every fault of the catalog or of the request.
    func resolution(in context: PaymentContext = .any) throws -> Resolution {
        let loaded = try catalogOptions.load()
        let file = InputFile(path: path)
        let body = try file.contents()
        do {
            let request = try SessionRequest(json: body.span, options: policies.parsingOptions)
            let filters = request.paymentProductFilters ?? PaymentProductFilters()
            return Resolution(
                filters: try policies.resolve([FilterLayer(filters)], in: loaded.catalog),
                catalogName: loaded.name,
                context: context
            )
        } catch let error as ParsingError {
            throw InputError(source: file.name, faults: error.inputFaults(in: body))
        } catch let error as FilterError {
            throw InputError(source: file.name, faults: error.faults.map { InputFault($0) })
        }
    }
}

import ArgumentParser
import ProductCatalog
import ProductFilter

/// The arguments of the commands that resolve one session request.
struct RequestOptions: ParsableArguments {
    @OptionGroup(title: "Catalog")
    var catalogOptions: CatalogOptions

    @OptionGroup(title: "Layers")
    var layerOptions: LayerOptions

    @OptionGroup(title: "Policies")
    var policies: PolicyOptions

    @Argument(
        help: ArgumentHelp(
            "A file with the request, or - for standard input.",
            valueName: "request"
        )
    )
    var path = "-"

    func validate() throws {
        let layers = layerOptions.layers.map(\.file)
        try InputFile.validateStandardInput([catalogOptions.file] + layers + [request])
    }

    private var request: InputFile { InputFile(path: path) }

    /// Loads the catalog, the layers and the request, and resolves their filters.
    ///
    /// - Parameters:
    ///   - context: The payment context of the resolution.
    ///   - first: The products to list first.
    /// - Throws: ``InputError`` with every fault of the catalog, or of the layers and the request.
    func resolution(
        in context: PaymentContext,
        first: [PaymentProduct.ID] = []
    ) throws(InputError) -> Resolution {
        let loaded = try catalogOptions.load()
        let layers = layerOptions.layers
        let files = layers.map(\.file) + [request]
        var filterLayers = zip(try filters(in: files), layerOptions.names).map { filters, name in
            FilterLayer(filters, name: name, note: layerOptions.note(for: name))
        }
        // Reasons needn't name the only layer.
        if layers.isEmpty { filterLayers[0].name = nil }
        for layer in filterLayers.dropLast() where layer.filters == PaymentProductFilters() {
            StandardError.write("warning: \(layer.noFiltersMessage)")
        }
        let resolution = Resolution(
            filters: loaded.catalog.resolve(filterLayers),
            catalogName: loaded.name,
            context: context,
            first: first
        )
        try rejectUnknownEntries(of: resolution, in: files)
        return resolution
    }

    /// Returns the filters in each of several files.
    ///
    /// - Throws: ``InputError`` with the faults of all files.
    private func filters(in files: [InputFile]) throws(InputError) -> [PaymentProductFilters] {
        var filters: [PaymentProductFilters] = []
        var errors: [InputError] = []
        for file in files {
            do {
                filters.append(try self.filters(in: file))
            } catch {
                errors.append(error)
            }
        }
        guard errors.isEmpty else { throw InputError(errors) }
        return filters
    }

    private func filters(in file: InputFile) throws(InputError) -> PaymentProductFilters {
        let body = try file.contents()
        do {
            let request = try SessionRequest(json: body.span, options: policies.parsingOptions)
            return request.paymentProductFilters ?? PaymentProductFilters()
        } catch {
            throw InputError(source: file.name, faults: error.inputFaults(in: body))
        }
    }
}

extension FilterLayer {
    /// The message about a layer without filters.
    var noFiltersMessage: String {
        let subject = name.map { "layer `\($0)`" } ?? "the request"
        return "\(subject) has neither `restrictTo` nor `exclude` in `paymentProductFilters`, so "
            + "every product is allowed: check the spelling of the keys"
    }
}

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
            "A file with the request, or - for standard input, the default.",
            valueName: "request"
        )
    )
    var path: String?

    func validate() throws {
        let layers = layerOptions.layers.map(\.file)
        try InputFile.validateStandardInput([catalogOptions.file] + layers + [request])
    }

    private var request: InputFile { InputFile(path: path ?? "-") }

    /// Whether neither a request nor other input than a terminal is passed.
    private var hasNoRequest: Bool { path == nil && FileDescriptor.standardInput.isTerminal }

    /// Loads the catalog, the layers and the request, and resolves their filters.
    ///
    /// - Parameters:
    ///   - context: The payment context of the resolution.
    ///   - first: The products to list first.
    ///   - isRequestOptional: Whether no request is read from a terminal, unless `-` is passed.
    /// - Throws: ``InputError`` with every fault of the catalog, or of the layers and the request.
    func resolution(
        in context: PaymentContext,
        first: [PaymentProduct.ID] = [],
        isRequestOptional: Bool = false
    ) throws(InputError) -> Resolution {
        let loaded = try catalogOptions.load()
        let layers = layerOptions.layers
        var files = layers.map(\.file)
        var names = layers.map(\.name)
        if !isRequestOptional || !hasNoRequest {
            files.append(request)
            names.append(LayerOptions.requestName)
        }
        var filterLayers = zip(
            try InputFile.filters(in: files, options: policies.parsingOptions),
            names
        ).map { filters, name in
            FilterLayer(filters, name: name, note: layerOptions.note(for: name))
        }
        // Reasons needn't name the only layer.
        if layers.isEmpty, !filterLayers.isEmpty { filterLayers[0].name = nil }
        for layer in filterLayers.prefix(layers.count)
        where layer.filters == PaymentProductFilters() {
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
}

extension FilterLayer {
    /// The message about a layer without filters.
    var noFiltersMessage: String {
        let subject = name.map { "layer `\($0)`" } ?? "the request"
        return "\(subject) has neither `restrictTo` nor `exclude` in `paymentProductFilters`, so "
            + "every product is allowed: check the spelling of the keys"
    }
}

import ArgumentParser
import ProductCatalog

/// The option that selects a catalog.
struct CatalogOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            "A JSON document of payment products, in the form that the payment API returns. By "
                + "default, the built-in sample catalog.",
            valueName: "file"
        )
    )
    var path: String?

    /// The file of the catalog, or `nil` for the sample catalog.
    var file: InputFile? {
        path.map { InputFile(path: $0) }
    }

    /// Loads the catalog, and writes to standard error whether it has warnings.
    ///
    /// - Throws: ``InputError`` with every fault of the catalog.
    func load() throws(InputError) -> LoadedCatalog {
        guard let file else { return try .sample() }
        let loaded = try LoadedCatalog(file)
        loaded.reportWarnings()
        return loaded
    }
}

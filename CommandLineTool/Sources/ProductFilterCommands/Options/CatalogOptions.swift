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

    /// Loads the catalog and writes its warnings to standard error.
    ///
    /// - Throws: ``InputError`` with every fault of the catalog.
    func load() throws -> LoadedCatalog {
        let loaded = try path.map { try LoadedCatalog(InputFile(path: $0)) } ?? .sample()
        for warning in loaded.catalog.warnings {
            let message = "\(loaded.name): warning: \(warning.path): \(warning.message)"
            StandardError.write(message)
        }
        return loaded
    }
}

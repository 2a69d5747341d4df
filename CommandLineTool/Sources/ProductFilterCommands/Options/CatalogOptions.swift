import ArgumentParser
import ProductCatalog

/// Which catalog to use.
struct CatalogOptions: ParsableArguments {
    @Option(
        name: .customLong("catalog"),
        help: ArgumentHelp(
            "The catalog: a JSON document as the payment API lists its products, or with our keys.",
            discussion: "Without it, the sample catalog that the program carries.",
            valueName: "file"
        )
    )
    var path: String?

    /// Reads the catalog and says on standard error what in it is rarely meant.
    ///
    /// - Throws: ``InputFaults`` with every fault and its place
    func catalog() throws -> NamedCatalog {
        let catalog = try path.map { try NamedCatalog(path: $0) } ?? NamedCatalog.sample()
        for warning in catalog.products.warnings {
            StandardError.write("\(catalog.name): warning: \(warning.message)")
        }
        return catalog
    }
}

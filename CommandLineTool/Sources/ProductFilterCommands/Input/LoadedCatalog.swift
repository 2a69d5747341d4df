import ProductCatalog
import ProductFilter

/// A catalog and the name of its source.
struct LoadedCatalog {
    /// The name of the source: a path, `standard input` or `sample catalog`.
    let name: String

    /// The catalog.
    let catalog: PaymentProductCatalog

    /// Loads a catalog from a file.
    ///
    /// - Throws: ``InputError`` with every fault and its path.
    init(_ file: InputFile) throws(InputError) {
        try self.init(name: file.name, json: file.contents())
    }

    /// Loads the sample catalog that is built into the program.
    ///
    /// - Throws: ``InputError`` with every fault and its path.
    static func sample() throws(InputError) -> LoadedCatalog {
        try LoadedCatalog(name: "sample catalog", json: PackageResources.sample_catalog_json)
    }

    private init(name: String, json: [UInt8]) throws(InputError) {
        self.name = name
        do {
            catalog = try PaymentProductCatalog(json: json.span)
        } catch {
            throw InputError(source: name, error, in: json)
        }
    }
}

extension LoadedCatalog {
    /// Writes a line to standard error if the catalog has warnings.
    func reportWarnings() {
        let warnings = catalog.warnings
        guard let first = warnings.first else { return }
        if warnings.count == 1 {
            StandardError.write("\(name): warning: \(first.path): \(first.message)")
        } else {
            StandardError.write(
                "\(name): \(warnings.count) warnings: run `product-filter catalog \(name)`"
            )
        }
    }

    /// Writes a line to standard error for each attribute that no product names.
    func reportUnknownAttributes(in context: PaymentContext) {
        for diagnostic in catalog.unknownAttributes(in: context) {
            StandardError.write("\(name): \(diagnostic)")
        }
    }
}

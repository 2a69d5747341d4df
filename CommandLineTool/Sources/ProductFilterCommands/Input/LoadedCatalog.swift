import Foundation
import ProductCatalog

/// A catalog and the name of its source.
struct LoadedCatalog {
    /// The name of the source: a path, `standard input` or `sample catalog`.
    let name: String

    /// The catalog.
    let catalog: PaymentProductCatalog

    /// Loads a catalog from a file.
    ///
    /// - Throws: ``InputError`` with every fault and its path.
    init(_ file: InputFile) throws {
        try self.init(name: file.name, json: file.contents())
    }

    /// Loads the sample catalog that is built into the program.
    ///
    /// - Throws: ``InputError`` with every fault and its path.
    static func sample() throws -> LoadedCatalog {
        try LoadedCatalog(name: "sample catalog", json: PackageResources.sample_catalog_json)
    }

    private init(name: String, json: [UInt8]) throws {
        self.name = name
        // The decoder doesn't validate strings that it skips.
        guard String(validating: json, as: UTF8.self) != nil else {
            let fault = InputFault(message: "invalid JSON: the text isn't UTF-8")
            throw InputError(source: name, faults: [fault])
        }
        do {
            let document = try JSONDecoder().decode(
                PaymentProductCatalog.Document.self,
                from: Data(json)
            )
            catalog = try PaymentProductCatalog(document)
        } catch let error as DecodingError {
            throw InputError(source: name, faults: [InputFault(error)])
        } catch let error as CatalogError {
            throw InputError(source: name, faults: error.faults.map { InputFault($0) })
        }
    }
}

import Foundation
import ProductCatalog

/// A catalog, and what people call the document that it comes from.
struct NamedCatalog {
    let name: String
    let products: PaymentProductCatalog

    /// Reads a catalog from a file.
    ///
    /// - Throws: ``InputFaults`` with every fault and its place
    init(path: String) throws {
        try self.init(name: Input.name(of: path)) { try Input.bytes(of: path) }
    }

    /// The catalog that the program carries.
    static func sample() throws -> NamedCatalog {
        try NamedCatalog(name: "sample catalog") { Data(PackageResources.sample_catalog_json) }
    }

    private init(name: String, bytes: () throws -> Data) throws {
        self.name = name
        do {
            let document = try Input.decode(PaymentProductCatalog.Document.self, from: bytes())
            products = try PaymentProductCatalog(document)
        } catch let error as CatalogError {
            throw SourceFaults(source: name, faults: InputFaults(error))
        } catch let faults as InputFaults {
            throw SourceFaults(source: name, faults: faults)
        }
    }
}

/// What is wrong with a named source.
struct SourceFaults: Error {
    let source: String
    let faults: InputFaults
}

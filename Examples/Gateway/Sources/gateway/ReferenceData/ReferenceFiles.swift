import Foundation
import ProductCatalog
import ProductFilter

/// The paths of the files with reference data.
struct ReferenceFiles: Sendable {
    /// The catalog document, or `nil` for the embedded sample catalog.
    var catalog: String?

    /// The merchants, or `nil` to accept every merchant.
    var merchants: String?

    /// The stored tokens, or `nil` for none.
    var tokens: String?

    /// Loads and validates all files.
    ///
    /// - Throws: ``ReferenceFileError`` if a file can't be read or isn't valid.
    func load() throws(ReferenceFileError) -> ReferenceData {
        ReferenceData(
            catalog: try loadCatalog(),
            merchants: try merchants.map(Merchants.init(path:))?.filters,
            tokens: try tokens.map(Tokens.init(path:))?.products ?? [:]
        )
    }

    private func loadCatalog() throws(ReferenceFileError) -> PaymentProductCatalog {
        let document =
            if let catalog {
                try PaymentProductCatalog.Document(path: catalog)
            } else {
                try PaymentProductCatalog.Document(
                    json: Data(PackageResources.sample_catalog_json),
                    from: "sample catalog"
                )
            }
        do {
            return try PaymentProductCatalog(document)
        } catch {
            throw ReferenceFileError(
                file: catalog ?? "sample catalog",
                reasons: error.faults.map(\.description)
            )
        }
    }
}

/// An error that reports why a file couldn't be loaded.
struct ReferenceFileError: Error, CustomStringConvertible {
    let file: String

    /// The reasons, at least one, each with its path in the document if it has one.
    let reasons: [String]

    var description: String {
        reasons.map { "\(file): \($0)" }.joined(separator: "\n")
    }
}

extension Decodable {
    /// Decodes the contents of a file.
    fileprivate init(path: String) throws(ReferenceFileError) {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw ReferenceFileError(
                file: path,
                reasons: ["cannot be read: \(error.localizedDescription)"]
            )
        }
        try self.init(json: bytes, from: path)
    }

    fileprivate init(json bytes: Data, from file: String) throws(ReferenceFileError) {
        do {
            self = try JSONDecoder().decode(Self.self, from: bytes)
        } catch {
            throw ReferenceFileError(file: file, reasons: ["\(error)"])
        }
    }
}

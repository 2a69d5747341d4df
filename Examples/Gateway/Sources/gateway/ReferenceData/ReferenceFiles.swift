import Foundation
import ProductCatalog
import ProductFilter

/// Where reference data is read from.
struct ReferenceFiles: Sendable {
    /// A catalog document; `nil` for the sample catalog, which the program carries.
    var catalog: String?

    /// The merchants; `nil` to serve every merchant, without standing filters.
    var merchants: String?

    /// The stored tokens; `nil` for none.
    var tokens: String?

    /// Reads everything anew.
    ///
    /// - Throws: ``ReferenceFileError`` when any of it is bad
    func load() throws(ReferenceFileError) -> ReferenceData {
        ReferenceData(
            catalog: try readCatalog(),
            merchants: try merchants.map(Merchants.init(path:))?.standingFilters,
            tokens: try tokens.map(Tokens.init(path:))?.usable ?? [:]
        )
    }

    private func readCatalog() throws(ReferenceFileError) -> PaymentProductCatalog {
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
                reasons: error.faults.map { "\($0.propertyName): \($0.message)" }
            )
        }
    }
}

/// Why a file was not taken: each reason with its place.
struct ReferenceFileError: Error, CustomStringConvertible {
    let file: String
    let reasons: [String]

    var description: String {
        reasons.map { "\(file): \($0)" }.joined(separator: "\n")
    }
}

extension Decodable {
    /// Reads a value from a file.
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

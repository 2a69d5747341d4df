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

    /// The issuer identification numbers, or `nil` for none.
    var iins: String?

    /// Whether a catalog without products is valid.
    var allowsEmptyCatalog = false

    /// Loads and validates all files.
    ///
    /// - Throws: ``ReferenceFileError`` with the faults of all files.
    func load() throws(ReferenceFileError) -> ReferenceData {
        var reasons: [String] = []
        let catalog = reasons.collect { () throws(ReferenceFileError) in try loadCatalog() }
        let merchants = merchants.flatMap { path in
            reasons.collect { () throws(ReferenceFileError) in try Merchants(path: path) }
        }
        let tokens = tokens.flatMap { path in
            reasons.collect { () throws(ReferenceFileError) in
                // A value that isn't valid may be a token, and tokens are secret.
                try Tokens(path: path, describe: \.descriptionWithoutValue)
            }
        }
        let iins = iins.flatMap { path in
            reasons.collect { () throws(ReferenceFileError) in try IINTable(path: path) }
        }
        guard let catalog, reasons.isEmpty else { throw ReferenceFileError(reasons: reasons) }
        return ReferenceData(
            catalog: catalog,
            merchants: merchants?.byID,
            tokens: tokens?.products ?? [:],
            iins: iins ?? IINTable()
        )
    }

    private func loadCatalog() throws(ReferenceFileError) -> PaymentProductCatalog {
        guard let path = catalog else {
            let sample = PackageResources.sample_catalog_json
            return try PaymentProductCatalog(json: sample.span, from: "sample catalog")
        }
        let catalog = try PaymentProductCatalog(path: path)
        guard allowsEmptyCatalog || !catalog.isEmpty else {
            let advice = "add products, or start the gateway with --allow-empty-catalog"
            throw ReferenceFileError(reasons: ["\(path): the catalog has no products: \(advice)"])
        }
        return catalog
    }
}

/// An error that reports why files couldn't be loaded.
struct ReferenceFileError: Error, CustomStringConvertible {
    /// The reasons, at least one, each with its file and its place there if it has one.
    let reasons: [String]

    var description: String {
        reasons.joined(separator: "\n")
    }
}

extension [String] {
    /// Returns what a closure loads, or appends the reasons why it can't.
    fileprivate mutating func collect<Value>(
        _ load: () throws(ReferenceFileError) -> Value
    ) -> Value? {
        do {
            return try load()
        } catch {
            self += error.reasons
            return nil
        }
    }
}

extension JSONParsable {
    /// Parses the contents of a file.
    fileprivate init(
        path: String,
        describe: (ParsingError.Fault) -> String = \.description
    ) throws(ReferenceFileError) {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            let reason = "\(path): cannot be read: \(error.localizedDescription)"
            throw ReferenceFileError(reasons: [reason])
        }
        try self.init(json: bytes.span, from: path, describe: describe)
    }

    fileprivate init(
        json bytes: Span<UInt8>,
        from file: String,
        describe: (ParsingError.Fault) -> String = \.description
    ) throws(ReferenceFileError) {
        do {
            try self.init(json: bytes)
        } catch {
            let reasons = error.faults.map { "\(file):\(describe($0))" }
            throw ReferenceFileError(reasons: reasons + (error.hasMoreFaults ? ["\(file): …"] : []))
        }
    }
}

extension ParsingError.Fault {
    fileprivate var descriptionWithoutValue: String { "\(line):\(column): \(messageWithoutValue)" }

    /// What is valid, without anything from the text.
    var messageWithoutValue: String {
        switch code {
        case .duplicateKey: "duplicate key: write it once"
        case .unknownKey: "unknown key: use \(expected)"
        case .missingKey: "missing key \(expected): add it"
        default: "expected \(expected)"
        }
    }
}

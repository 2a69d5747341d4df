import Crypto
import Foundation
import ProductCatalog
import ProductFilter

/// The paths of the files with reference data and keys.
struct ReferenceFiles: Sendable {
    /// The catalog document, or `nil` for the embedded sample catalog.
    var catalog: String?

    /// The merchants, or `nil` to accept every merchant.
    var merchants: String?

    /// The stored tokens, or `nil` for none.
    var tokens: String?

    /// The issuer identification numbers, or `nil` for none.
    var iins: String?

    /// The API keys, or `nil` for ``apiKey``.
    var apiKeys: String?

    /// The secret of the only API key, or `nil` for ``apiKey``.
    var apiKeySecret: String?

    /// The id of the only API key.
    var apiKeyID = "trial"

    /// The only API key if no file has one. Without any key, every signature is invalid.
    var apiKey: APIKey?

    /// The session keys, or `nil` for ``environmentSessionKeys``.
    var sessionKeys: String?

    /// The session keys if no file has them, or `nil` for a random one.
    var environmentSessionKeys: SessionKeys?

    private let randomSessionKeys = SessionKeys([SymmetricKey(size: .bits256)])

    /// Whether a catalog without products is valid.
    var allowsEmptyCatalog = false

    /// Loads and validates all files.
    ///
    /// - Throws: ``ConfigurationError`` with the faults of all files.
    func load() throws(ConfigurationError) -> ReferenceData {
        var reasons: [String] = []
        let catalog = reasons.collect { () throws(ConfigurationError) in try loadCatalog() }
        let merchants = merchants.flatMap { path in
            reasons.collect { () throws(ConfigurationError) in try Merchants(path: path) }
        }
        let tokens = tokens.flatMap { path in
            reasons.collect { () throws(ConfigurationError) in
                // A value that isn't valid may be a token, and tokens are secret.
                try Tokens(path: path, describe: \.descriptionWithoutValue)
            }
        }
        let iins = iins.flatMap { path in
            reasons.collect { () throws(ConfigurationError) in try IINTable(path: path) }
        }
        let apiKeys = reasons.collect { () throws(ConfigurationError) in try loadAPIKeys() }
        let sessionKeys = reasons.collect { () throws(ConfigurationError) in try loadSessionKeys() }
        guard let catalog, let apiKeys, let sessionKeys, reasons.isEmpty else {
            throw ConfigurationError(reasons: reasons)
        }
        return ReferenceData(
            catalog: catalog,
            merchants: merchants?.byID,
            tokens: tokens?.products ?? [:],
            iins: iins ?? IINTable(),
            apiKeys: apiKeys,
            sessionKeys: sessionKeys
        )
    }

    private func loadCatalog() throws(ConfigurationError) -> PaymentProductCatalog {
        guard let path = catalog else {
            let sample = PackageResources.sample_catalog_json
            return try PaymentProductCatalog(json: sample.span, from: "sample catalog")
        }
        let catalog = try PaymentProductCatalog(path: path)
        guard allowsEmptyCatalog || !catalog.isEmpty else {
            let advice = "add products, or start the gateway with --allow-empty-catalog"
            throw ConfigurationError("\(path): the catalog has no products: \(advice)")
        }
        return catalog
    }

    private func loadAPIKeys() throws(ConfigurationError) -> APIKeys {
        if let path = apiKeys {
            // A value that isn't valid may be a secret.
            let file = try APIKeysFile(path: path, describe: \.descriptionWithoutValue)
            return APIKeys(file.entries)
        }
        if let path = apiKeySecret {
            let secret = try Secrets.contents(of: path, .secretApiKeyFile)
            return APIKeys([APIKeys.Entry(key: APIKey(id: apiKeyID, secret: secret))])
        }
        return APIKeys(apiKey.map { [APIKeys.Entry(key: $0)] } ?? [])
    }

    private func loadSessionKeys() throws(ConfigurationError) -> SessionKeys {
        guard let path = sessionKeys else { return environmentSessionKeys ?? randomSessionKeys }
        let setting = Setting.sessionKeyFile
        let contents = try Secrets.contents(of: path, setting)
        return try SessionKeys(parsing: contents, from: "`\(setting.rawValue)`")
    }
}

extension [String] {
    /// Returns what a closure loads, or appends the reasons why it can't.
    fileprivate mutating func collect<Value>(
        _ load: () throws(ConfigurationError) -> Value
    ) -> Value? {
        do {
            return try load()
        } catch {
            self += error.reasons
            return nil
        }
    }
}

import HTTPTypes
import ProductCatalog
import ProductFilter

/// The catalog, the merchants and the tokens, loaded and validated together.
///
/// It's immutable. A reload creates a new instance.
final class ReferenceData: Sendable {
    let catalog: PaymentProductCatalog

    /// The filters of each merchant, or `nil` if every merchant is accepted and has none.
    private let merchants: [ByteString: PaymentProductFilters]?

    /// The product of each valid token.
    private let tokens: [ByteString: PaymentProduct.ID]

    init(
        catalog: PaymentProductCatalog,
        merchants: [ByteString: PaymentProductFilters]? = nil,
        tokens: [ByteString: PaymentProduct.ID] = [:]
    ) {
        self.catalog = catalog
        self.merchants = merchants
        self.tokens = tokens
    }
}

extension ReferenceData {
    /// The names of the filter layers, which appear in reasons and diagnostics.
    enum Layer: String {
        case merchant, session
    }

    /// Resolves the filters of a merchant and of a session.
    ///
    /// - Parameters:
    ///   - filters: The filters of the session.
    ///   - merchantID: The id of the merchant.
    /// - Throws: ``APIError`` if the merchant is unknown. Its filters are unknown, too, and without
    ///   them the consumer might see products that the merchant excludes.
    func resolve(
        _ filters: PaymentProductFilters?,
        forMerchant merchantID: String
    ) throws(APIError) -> ResolvedFilters {
        let empty = PaymentProductFilters()
        guard let merchantFilters = merchants == nil ? empty : merchants?[ByteString(merchantID)]
        else {
            throw APIError(.forbidden, "unknownMerchant", "unknown merchant")
        }
        return catalog.resolve([
            FilterLayer(merchantFilters, name: Layer.merchant.rawValue),
            FilterLayer(filters ?? empty, name: Layer.session.rawValue),
        ])
    }

    /// Returns the product of a token, or `nil` if the token is unknown or has expired.
    func paymentProduct(forToken token: String) -> PaymentProduct.ID? {
        tokens[ByteString(token)]
    }

    /// The findings in the catalog and in the merchants' filters that are worth a warning.
    var warnings: [String] {
        let findings = (merchants ?? [:]).sorted { $0.key.description < $1.key.description }.flatMap
        { id, filters in
            catalog.diagnose(filters)
                .filter { $0.severity != .note }
                .map { "merchant `\(id)`: \($0.path): \($0.message)" }
        }
        return catalog.warnings.map(\.description) + findings
    }
}

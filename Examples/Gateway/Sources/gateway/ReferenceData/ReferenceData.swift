import HTTPTypes
import ProductCatalog
import ProductFilter

/// The catalog, the merchants and the tokens, loaded and validated together.
///
/// It's immutable. A reload creates a new instance.
final class ReferenceData: Sendable {
    let catalog: PaymentProductCatalog

    /// The default values of the attributes that the catalog names and requests can have.
    let defaultAttributes: PaymentContext.Attributes

    /// The products of the catalog, encoded for responses.
    let encodedProducts: [PaymentProduct.ID: EncodedProduct]

    /// The merchants by their ids, or `nil` if every merchant is accepted and has no filters.
    private let merchants: [ByteString: Merchant]?

    /// The product of each valid token.
    private let tokens: [ByteString: PaymentProduct.ID]

    init(
        catalog: PaymentProductCatalog,
        merchants: [ByteString: Merchant]? = nil,
        tokens: [ByteString: PaymentProduct.ID] = [:]
    ) {
        self.catalog = catalog
        defaultAttributes = RequestAttribute.defaults(for: catalog)
        encodedProducts = Dictionary(
            uniqueKeysWithValues: catalog.map { ($0.id, EncodedProduct($0)) }
        )
        self.merchants = merchants
        self.tokens = tokens
    }
}

extension ReferenceData {
    /// The names of the filter layers, which appear in reasons and diagnostics.
    enum Layer: String {
        case merchant, session
    }

    /// Returns the merchant with an id.
    ///
    /// - Throws: ``APIError`` if the merchant is unknown. Its filters are unknown, too, and without
    ///   them the consumer might see products that the merchant excludes.
    func merchant(_ id: String) throws(APIError) -> Merchant {
        guard let merchants else { return Merchant() }
        guard let merchant = merchants[ByteString(id)] else {
            throw APIError(.forbidden, "unknownMerchant", "unknown merchant")
        }
        return merchant
    }

    /// Resolves the filters of a session and of its merchant.
    ///
    /// - Parameters:
    ///   - filters: The filters of the session.
    ///   - merchant: The merchant.
    func resolve(
        _ filters: PaymentProductFilters?,
        for merchant: Merchant
    ) -> ResolvedFilters {
        catalog.resolve([
            FilterLayer(merchant.filters, name: Layer.merchant.rawValue, note: merchant.note),
            FilterLayer(filters ?? PaymentProductFilters(), name: Layer.session.rawValue),
        ])
    }

    /// Returns the product of a token, or `nil` if the token is unknown or has expired.
    func paymentProduct(forToken token: String) -> PaymentProduct.ID? {
        tokens[ByteString(token)]
    }

    /// What is questionable about the catalog and the merchants.
    var warnings: [String] {
        let merchants = (merchants ?? [:]).sorted { $0.key.description < $1.key.description }
        return catalog.warnings.map(\.description) + RequestAttribute.warnings(about: catalog)
            + merchants.flatMap { id, merchant in
                merchant.warnings(in: catalog).map { "merchant `\(id)`: \($0)" }
            }
    }
}

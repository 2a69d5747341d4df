import Crypto
import HTTPTypes
import ProductCatalog
import ProductFilter

/// The catalog, the merchants, the tokens, the IINs and the keys, loaded and validated together.
///
/// It's immutable. A reload creates a new instance.
final class ReferenceData: Sendable {
    let catalog: PaymentProductCatalog

    /// The default values of the attributes that the catalog names and requests can have.
    let defaultAttributes: PaymentContext.Attributes

    /// The products of the catalog, encoded for responses.
    let encodedProducts: [PaymentProduct.ID: EncodedProduct]

    /// The keys that merchants' servers sign requests with.
    let apiKeys: APIKeys

    /// The keys that sessions are encrypted with.
    let sessionKeys: SessionKeys

    /// The merchants by their ids, or `nil` if every merchant is accepted and has no filters.
    private let merchants: [ByteString: Merchant]?

    /// The product of each valid token.
    private let tokens: [ByteString: PaymentProduct.ID]

    let iins: IINTable

    init(
        catalog: PaymentProductCatalog,
        merchants: [ByteString: Merchant]? = nil,
        tokens: [ByteString: PaymentProduct.ID] = [:],
        iins: IINTable = IINTable(),
        apiKeys: APIKeys = APIKeys(),
        sessionKeys: SessionKeys = SessionKeys([SymmetricKey(size: .bits256)])
    ) {
        self.catalog = catalog
        defaultAttributes = RequestAttribute.defaults(for: catalog)
        encodedProducts = Dictionary(
            uniqueKeysWithValues: catalog.map { ($0.id, EncodedProduct($0)) }
        )
        self.merchants = merchants
        self.apiKeys = apiKeys
        self.sessionKeys = sessionKeys
        self.tokens = tokens
        self.iins = iins
    }
}

extension ReferenceData {
    /// The names of the filter layers, which appear in reasons and diagnostics.
    enum Layer: String {
        case merchant, session

        /// A restriction to the products of the consumer's tokens.
        case tokens
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
    ///   - tokens: The tokens whose products are the only ones available, or `nil` if others are, too.
    func resolve(
        _ filters: PaymentProductFilters?,
        for merchant: Merchant,
        onlyTokens tokens: [String]? = nil
    ) -> ResolvedFilters {
        var layers = [
            FilterLayer(merchant.filters, name: Layer.merchant.rawValue, note: merchant.note),
            FilterLayer(filters ?? PaymentProductFilters(), name: Layer.session.rawValue),
        ]
        if let tokens {
            let products = tokens.compactMap(paymentProduct(forToken:))
                .filter { catalog.index(of: $0) != nil }
            let restriction = PaymentProductFilter(products: products)
            layers.append(
                FilterLayer(
                    PaymentProductFilters(restrictTo: restriction),
                    name: Layer.tokens.rawValue
                )
            )
        }
        return catalog.resolve(layers)
    }

    /// Returns the product of a token, or `nil` if the token is unknown or has expired.
    func paymentProduct(forToken token: String) -> PaymentProduct.ID? {
        tokens[ByteString(token)]
    }

    /// Returns the tokens that are valid, and the others, or `nil` if there are none. Each token is
    /// listed once.
    func sort(tokens: [String]) -> (valid: [String], invalid: [String]?) {
        var seen: Set<ByteString> = []
        let tokens = tokens.filter { seen.insert(ByteString($0)).inserted }
        let invalid = tokens.filter { paymentProduct(forToken: $0) == nil }
        return (
            tokens.filter { paymentProduct(forToken: $0) != nil }, invalid.isEmpty ? nil : invalid
        )
    }

    /// What is questionable about the catalog, the merchants and the IINs.
    var warnings: [String] {
        let merchants = (merchants ?? [:]).sorted { $0.key.description < $1.key.description }
        return catalog.warnings.map(\.description) + RequestAttribute.warnings(about: catalog)
            + iins.warnings(in: catalog)
            + merchants.flatMap { id, merchant in
                merchant.warnings(in: catalog).map { "merchant `\(id)`: \($0)" }
            }
            + apiKeys.warnings { id in self.merchants.map { $0[id] != nil } ?? true }
    }
}

import HTTPTypes
import ProductCatalog
import ProductFilter

/// What the gateway answers from: the catalog, the merchants and the tokens, read and checked
/// together.
///
/// It never changes. A reload makes another, so that a request which holds one sees no part of the
/// next.
final class ReferenceData: Sendable {
    let catalog: PaymentProductCatalog

    /// Each merchant's standing filters; `nil` when every merchant is served and has none.
    private let merchants: [String: PaymentProductFilters]?

    /// Each token that can be used, with the product that it pays with.
    private let tokens: [String: PaymentProduct.ID]

    init(
        catalog: PaymentProductCatalog,
        merchants: [String: PaymentProductFilters]? = nil,
        tokens: [String: PaymentProduct.ID] = [:]
    ) {
        self.catalog = catalog
        self.merchants = merchants
        self.tokens = tokens
    }
}

extension ReferenceData {
    /// The names of the layers, which is what reasons call them.
    enum Layer: String {
        case merchant, session
    }

    /// What a session of a merchant may be paid with.
    ///
    /// - Parameter filters: the session's own filters
    /// - Throws: ``Refusal`` when there is no such merchant. Its standing filters are not known
    ///   then, and to go on without would offer what the merchant may never have wanted.
    func resolve(
        _ filters: PaymentProductFilters?,
        ofMerchant merchantID: String
    ) throws -> ResolvedFilters {
        let none = PaymentProductFilters()
        guard let standing = merchants == nil ? none : merchants?[merchantID] else {
            throw Refusal(.forbidden, "unknownMerchant", "there is no such merchant")
        }
        return try catalog.resolve([
            FilterLayer(standing, name: Layer.merchant.rawValue),
            FilterLayer(filters ?? none, name: Layer.session.rawValue),
        ])
    }

    /// The product that a token pays with, or `nil` when the token is unknown or has expired.
    func paymentProduct(ofToken token: String) -> PaymentProduct.ID? {
        tokens[token]
    }

    /// What is allowed and yet rarely meant, a line each.
    var warnings: [String] {
        let findings = (merchants ?? [:]).sorted { $0.key < $1.key }.flatMap { id, filters in
            catalog.diagnose(filters)
                .filter { $0.severity != .note }
                .map { "merchant `\(id)`: \($0.place): \($0.message)" }
        }
        return catalog.warnings.map(\.message) + findings
    }
}

/// Something in a catalog that is allowed and yet rarely meant.
public struct CatalogWarning: Hashable, Sendable {
    /// The product that the warning is about.
    public let product: PaymentProduct.ID

    /// What is rarely meant.
    public let kind: Kind

    /// What can be rarely meant.
    @nonexhaustive
    public enum Kind: Hashable, Sendable {
        /// The list of countries is there and empty, so the product may be used in no country.
        case noCountries

        /// The list of currencies is there and empty, so the product may be paid in no currency.
        case noCurrencies
    }

    /// What it means and what to do, in a sentence.
    public var message: String {
        switch kind {
        case .noCountries:
            "product \(product) has an empty list of countries and may be used in none: "
                + "leave the list out to allow all"
        case .noCurrencies:
            "product \(product) has an empty list of currencies and may be paid in none: "
                + "leave the list out to allow all"
        }
    }
}

extension PaymentProductCatalog {
    /// What is allowed in this catalog and yet rarely meant, in display order of the products.
    ///
    /// - Complexity: O(products in the catalog). Nothing is kept: ask once, after making the
    ///   catalog.
    public var warnings: [CatalogWarning] {
        flatMap { product in
            var warnings: [CatalogWarning] = []
            if product.rules.countries?.isEmpty == true {
                warnings.append(CatalogWarning(product: product.id, kind: .noCountries))
            }
            if product.rules.currencies?.isEmpty == true {
                warnings.append(CatalogWarning(product: product.id, kind: .noCurrencies))
            }
            return warnings
        }
    }
}

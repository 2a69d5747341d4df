/// Something in a catalog that's valid but rarely intended.
public struct CatalogWarning: Finding, Hashable {
    /// The kind of warning.
    public let code: Code

    /// The id of the product.
    public let product: PaymentProduct.ID

    /// The kinds of warnings.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The list of countries is empty, so the product isn't allowed in any country.
        case noCountries

        /// The list of currencies is empty, so the product isn't allowed in any currency.
        case noCurrencies
    }

    /// Always a warning.
    public var severity: FindingSeverity { .warning }

    /// The path in a catalog document, such as `paymentProducts[id=840].countries`.
    public var path: String {
        switch code {
        case .noCountries: "paymentProducts[id=\(product)].countries"
        case .noCurrencies: "paymentProducts[id=\(product)].currencies"
        }
    }

    /// What is questionable and what to do, in one line without the path.
    public var message: String {
        switch code {
        case .noCountries:
            "product \(product) has an empty list of countries and isn't allowed in any: "
                + "remove the list to allow all"
        case .noCurrencies:
            "product \(product) has an empty list of currencies and isn't allowed in any: "
                + "remove the list to allow all"
        }
    }
}

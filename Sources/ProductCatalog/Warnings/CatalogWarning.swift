/// Something in a catalog that's valid but rarely intended.
///
/// See <doc:CatalogWarnings> for examples.
public struct CatalogWarning: Finding, Hashable {
    /// The kind of warning.
    public let code: Code

    /// The id of the product, or `nil` if the warning is about the catalog as a whole.
    public let product: PaymentProduct.ID?

    /// The path in a catalog document, such as `paymentProducts[id=840].countries`.
    ///
    /// A product is selected by its id, and a code in a list by its value:
    /// `paymentProducts[id=840].countries[$='UK']`. A condition is selected by its index:
    /// `paymentProducts[id=840].conditions[2].countries[$='UK']`.
    public let path: String

    /// What is questionable and what to do, in one line without the path.
    public let message: String

    /// Always a warning.
    public var severity: FindingSeverity { .warning }

    package init(
        _ code: Code,
        product: PaymentProduct.ID? = nil,
        path: String,
        message: String
    ) {
        self.code = code
        self.product = product
        self.path = path
        self.message = message
    }
}

extension CatalogWarning {
    /// The kinds of warnings. Their raw values are stable.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// An unknown key, which is ignored, is close to a known one (`country`, `maxAmmount`) or
        /// another gateway's name for it (`recurring_enabled`).
        case misspelledKey

        /// The catalog has no products.
        case noProducts

        /// The ids of several groups differ only in case, spacing or normalization.
        case similarGroups

        /// The names of several attributes are alike (`channel`, `chanel`), so one may be misspelled.
        /// A payment context that has only the other one is allowed by its rules.
        case similarAttributes

        /// The list of countries is empty, so the product isn't allowed in any country.
        case noCountries

        /// The list of excepted countries is empty, so it excepts none.
        case noExceptCountries

        /// The list of currencies is empty, so the product isn't allowed in any currency.
        case noCurrencies

        /// The list of values of an attribute is empty, so the product isn't allowed with any value.
        case noAttributeValues

        /// The list of conditions is empty, so the product isn't allowed in any payment context.
        case noConditions

        /// A country isn't an assigned code of ISO 3166-1, nor `XK`, which is used for Kosovo.
        case unassignedCountry

        /// A currency isn't a current code of ISO 4217.
        case unassignedCurrency

        /// A country, or every country that's listed, is excepted, too, so the product isn't allowed
        /// there.
        case exceptedCountry

        /// A maximum amount is 0 or less, in general or in one currency.
        case zeroMaximum

        /// The limits of one currency lack a bound that the general limits have. They replace the
        /// general limits as a whole, so the bound doesn't apply in that currency.
        case droppedLimit

        /// A condition has no country, currency, amount, or value of an attribute in common with the
        /// base rules, so no payment context with such a part meets both.
        case conflictingCondition

        /// Each payment context that meets a condition meets another one of the product, too.
        case coveredCondition

        /// A product has too many conditions to compare each with all others, so there may be more that
        /// another one covers.
        case uncomparedConditions
    }
}

extension CatalogWarning {
    /// The warning about a catalog without products.
    static let noProducts = CatalogWarning(
        .noProducts,
        path: "paymentProducts",
        message: "the catalog has no products, so none is ever available: add products"
    )
}

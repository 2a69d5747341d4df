public import ProductCatalog

/// A self-contained query: layers of filters, and the payment context to apply them in. In a JSON
/// Lines file, each line is one.
///
///     { "layers": [{ "name": "merchant", "restrictTo": … },
///                  { "name": "risk", "note": "provider outage", "exclude": … }],
///       "paymentProductFilters": { "restrictTo": …, "exclude": … },
///       "context": { "countryCode": "NL", "currencyCode": "EUR", "amount": 2500,
///                    "isRecurring": false, "isInstallments": false,
///                    "attributes": { "channel": "web" } },
///       "id": "merchant 7" }
///
/// All keys are optional, and `null` is the same as absent. Any other key is an error, at every
/// level.
public struct FilterQuery: Hashable, Sendable {
    /// The id of the query, for its author.
    public var id: ID?

    /// The layers of filters, all of which apply.
    public var layers: [FilterLayer]

    /// One more layer, such as the session's filters.
    public var paymentProductFilters: PaymentProductFilters?

    /// What the payer is about to do, or `nil` if the query doesn't say.
    public var context: PaymentContext?

    /// Creates a query.
    ///
    /// - Parameters:
    ///   - id: The id of the query, for its author.
    ///   - layers: The layers of filters, all of which apply.
    ///   - paymentProductFilters: One more layer, such as the session's filters.
    ///   - context: The payment context.
    public init(
        id: ID? = nil,
        layers: [FilterLayer] = [],
        paymentProductFilters: PaymentProductFilters? = nil,
        context: PaymentContext? = nil
    ) {
        self.id = id
        self.layers = layers
        self.paymentProductFilters = paymentProductFilters
        self.context = context
    }
}

extension FilterQuery {
    /// All layers, in the order in which they're resolved: ``layers``, then
    /// ``paymentProductFilters``.
    public var allLayers: [FilterLayer] {
        layers + [paymentProductFilters].compactMap { $0.map { FilterLayer($0) } }
    }

    /// Returns the path to one of ``allLayers``: `layers[1]`, or `paymentProductFilters`.
    ///
    /// - Parameter layer: The position of the layer, counted from 0.
    public func path(toLayer layer: Int) -> String {
        layer < layers.count ? "layers[\(layer)]" : "paymentProductFilters"
    }
}

extension FilterQuery {
    /// The id of a query: a string or an integer.
    public enum ID: Hashable, Sendable {
        /// A string.
        case string(String)

        /// An integer.
        case integer(WideInt)
    }
}

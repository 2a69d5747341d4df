public import ProductCatalog

/// A question as a whole: layers of filters, and the payment context to answer in. One line of a
/// file of many.
///
///     { "layers": [{ "restrictTo": … }, { "exclude": … }],
///       "paymentProductFilters": { "restrictTo": …, "exclude": … },
///       "context": { "countryCode": "NL", "currencyCode": "EUR", "amount": 2500,
///                    "isRecurring": false, "isInstallments": false },
///       "id": "merchant 7" }
///
/// Everything is optional, `null` is as good as absent, and any other key is an error, at every
/// level.
public struct FilterQuery: Hashable, Sendable {
    /// What its owner calls it.
    public var id: Name?

    /// The layers of filters, all of which apply.
    public var layers: [PaymentProductFilters]

    /// One more layer, such as the session's own; the only one where there are no ``layers``.
    public var paymentProductFilters: PaymentProductFilters?

    /// What the payer is about to do; `nil` when the case does not say.
    public var context: PaymentContext?

    /// Makes a case.
    ///
    /// - Parameters:
    ///   - id: what its owner calls it
    ///   - layers: the layers of filters, all of which apply
    ///   - paymentProductFilters: one more layer
    ///   - context: what the payer is about to do
    public init(
        id: Name? = nil,
        layers: [PaymentProductFilters] = [],
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
    /// What an owner calls a case: a string or an integer.
    public enum Name: Hashable, Sendable {
        /// A string.
        case text(String)

        /// An integer.
        case number(Int)
    }

    /// All layers, with ``paymentProductFilters`` the last.
    public var allLayers: [FilterLayer] {
        (layers + [paymentProductFilters].compactMap(\.self)).map { FilterLayer($0) }
    }

    /// Where the filters of one of ``allLayers`` stand: `layers[1]`, or `paymentProductFilters`.
    ///
    /// - Parameter layer: the layer's position, counted from 0
    public func path(toLayer layer: Int) -> String {
        layer < layers.count ? "layers[\(layer)]" : "paymentProductFilters"
    }
}

extension FilterQuery.Name: Encodable {
    /// Writes the string or the integer.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}

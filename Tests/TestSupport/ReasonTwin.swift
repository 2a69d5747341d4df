public import ProductCatalog
public import ProductFilter

/// Every reason for and against a product, written once more from the rule, to hold the engine's
/// explanations against.
///
/// It takes the public value types as data, shares no code with the engine, and looks through every list
/// again for every product.
public struct ReasonTwin: Hashable, Sendable {
    /// The code that programs read.
    public let code: String

    /// The path to the entry or the list that is the cause, from the request's root; `nil` where no filter
    /// is.
    public var path: String?

    /// The layer that is the cause.
    public var layer: Int?

    /// The group that the entry names.
    public var group: String?

    /// The product's bound that the amount is beyond.
    public var bound: Int?

    /// The payment's amount, where it is the cause.
    public var amount: Int?
}

extension ReasonTwin {
    /// What the engine says, in the twin's form.
    public init(_ reason: AvailabilityReason) {
        self.init(
            code: reason.code.rawValue,
            path: reason.place?.path(),
            layer: reason.layer,
            group: reason.group?.rawValue,
            bound: reason.bound,
            amount: reason.amount
        )
    }

    /// All reasons about one product: those against it in order of weight, or if there are none, those for
    /// it.
    public static func reasons(
        about product: PaymentProduct,
        for layers: [PaymentProductFilters],
        in context: PaymentContext
    ) -> [ReasonTwin] {
        let exclusions = layers.enumerated().compactMap { layer, filters in
            filters.exclude.map { (layer, $0) }
        }
        let restrictions = layers.enumerated().compactMap { layer, filters in
            filters.restrictTo.map { (layer, $0) }
        }
        var against = exclusions.flatMap { layer, filter in
            naming(product, byIDIn: filter, "excludedProduct", "exclude", layer)
        }
        against += exclusions.flatMap { layer, filter in
            naming(product, byGroupIn: filter, "excludedGroup", "exclude", layer)
        }
        for (layer, filter) in restrictions {
            let isNamed =
                filter.products.contains(product.id)
                || product.groups.contains { filter.groups.contains($0) }
            guard !isNamed else { continue }
            let path = "paymentProductFilters.restrictTo"
            against.append(ReasonTwin(code: "outsideRestriction", path: path, layer: layer))
        }
        against += broken(product.rules, in: context)
        if !against.isEmpty { return against }
        if restrictions.isEmpty { return [ReasonTwin(code: "unrestricted")] }
        return restrictions.flatMap { layer, filter in
            naming(product, byIDIn: filter, "restrictedToProduct", "restrictTo", layer)
        }
            + restrictions.flatMap { layer, filter in
                naming(product, byGroupIn: filter, "restrictedToGroup", "restrictTo", layer)
            }
    }

    /// The first entry of a filter with a product's id, if there is one.
    private static func naming(
        _ product: PaymentProduct,
        byIDIn filter: PaymentProductFilter,
        _ code: String,
        _ key: String,
        _ layer: Int
    ) -> [ReasonTwin] {
        for position in filter.products.indices where filter.products[position] == product.id {
            let path = "paymentProductFilters.\(key).products[\(position)]"
            return [ReasonTwin(code: code, path: path, layer: layer)]
        }
        return []
    }

    /// The first entry of a filter for each group of a product, in the order of the entries.
    private static func naming(
        _ product: PaymentProduct,
        byGroupIn filter: PaymentProductFilter,
        _ code: String,
        _ key: String,
        _ layer: Int
    ) -> [ReasonTwin] {
        var reasons: [ReasonTwin] = []
        for (position, group) in filter.groups.enumerated()
        where product.groups.contains(group) && !filter.groups[..<position].contains(group) {
            let path = "paymentProductFilters.\(key).groups[\(position)]"
            reasons.append(
                ReasonTwin(code: code, path: path, layer: layer, group: group.rawValue)
            )
        }
        return reasons
    }

    /// Each rule that a context breaks.
    private static func broken(
        _ rules: PaymentProduct.Rules,
        in context: PaymentContext
    ) -> [ReasonTwin] {
        var broken: [ReasonTwin] = []
        if let countries = rules.countries, let country = context.country,
            !countries.contains(country)
        {
            broken.append(ReasonTwin(code: "unsupportedCountry"))
        }
        if let currencies = rules.currencies, let currency = context.currency,
            !currencies.contains(currency)
        {
            broken.append(ReasonTwin(code: "unsupportedCurrency"))
        }
        let own = context.currency.flatMap { rules.amountLimitsByCurrency[$0] }
        let limits = own ?? rules.amountLimits
        let amount = context.amount
        if let amount, let minimum = limits.minimum, amount < minimum {
            broken.append(ReasonTwin(code: "amountBelowMinimum", bound: minimum, amount: amount))
        }
        if let amount, let maximum = limits.maximum, amount > maximum {
            broken.append(ReasonTwin(code: "amountAboveMaximum", bound: maximum, amount: amount))
        }
        if context.isRecurring && !rules.allowsRecurring {
            broken.append(ReasonTwin(code: "recurringNotAllowed"))
        }
        if context.isInstallments && !rules.allowsInstallments {
            broken.append(ReasonTwin(code: "installmentsNotAllowed"))
        }
        return broken
    }
}

import ProductCatalog

/// What a product allows in the country and the currency of a payment context, and with its
/// attributes: the product's rules as far as its conditions allow.
struct ProductTerms {
    let limits: AmountLimits
    let allowsRecurring: Bool
    let allowsInstallments: Bool

    /// Creates the terms of a product that is available in a context.
    init(of product: PaymentProduct, in context: PaymentContext) {
        let rules = product.rules
        // The limits are the amounts that this payment could have. They depend on whether it's
        // recurring or in installments, but not on the amount that it has.
        var context = context
        context.amount = nil
        limits =
            product.alternatives(in: context).map { AmountLimits(covering: $0.map(\.limits)) }
            ?? rules.amountLimits(for: context.currency)
        // The flags are what the product supports, whether this payment uses it or not.
        context.isRecurring = false
        context.isInstallments = false
        let conditions = product.alternatives(in: context)?.map(\.condition)
        allowsRecurring =
            rules.allowsRecurring && conditions?.contains { $0.allowsRecurring } ?? true
        allowsInstallments =
            rules.allowsInstallments && conditions?.contains { $0.allowsInstallments } ?? true
    }
}

extension PaymentProduct {
    /// Returns the conditions that allow a context, each with its limits within those of the base
    /// rules, or `nil` if the product has no conditions.
    ///
    /// A condition without any amount within the limits of the base rules allows nothing.
    fileprivate func alternatives(
        in context: PaymentContext
    ) -> [(condition: Rules, limits: AmountLimits)]? {
        let limits = rules.amountLimits(for: context.currency)
        return conditions?
            .filter { $0.violations(in: context).isEmpty }
            .map { ($0, limits.intersection($0.amountLimits(for: context.currency))) }
            .filter { $0.1.allowsAnyAmount }
    }
}

extension AmountLimits {
    /// Creates the narrowest limits that allow every amount of some alternatives. Without
    /// alternatives, they allow no amount.
    fileprivate init(covering alternatives: [AmountLimits]) {
        let lowest = alternatives.map { $0.minimum ?? .min }.min() ?? 1
        let highest = alternatives.map { $0.maximum ?? .max }.max() ?? 0
        self.init(
            minimum: lowest == .min ? nil : lowest,
            maximum: highest == .max ? nil : highest
        )
    }

    /// Returns the limits that allow the amounts that both these and other limits allow.
    fileprivate func intersection(_ other: AmountLimits) -> AmountLimits {
        AmountLimits(
            minimum: [minimum, other.minimum].compactMap(\.self).max(),
            maximum: [maximum, other.maximum].compactMap(\.self).min()
        )
    }

    fileprivate var allowsAnyAmount: Bool {
        minimum ?? .min <= maximum ?? .max
    }
}

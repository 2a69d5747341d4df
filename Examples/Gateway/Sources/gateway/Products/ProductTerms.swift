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
        var context = context
        context.amount = nil
        limits = rules.amountLimits(for: context.currency).narrowed(
            to: product.conditions(in: context)?.map { $0.amountLimits(for: context.currency) }
        )
        context.isRecurring = false
        context.isInstallments = false
        let conditions = product.conditions(in: context)
        allowsRecurring =
            rules.allowsRecurring && conditions?.contains { $0.allowsRecurring } ?? true
        allowsInstallments =
            rules.allowsInstallments && conditions?.contains { $0.allowsInstallments } ?? true
    }
}

extension PaymentProduct {
    /// Returns the conditions that allow a context, or `nil` if the product has no conditions.
    fileprivate func conditions(in context: PaymentContext) -> [Rules]? {
        conditions?.filter { $0.violations(in: context).isEmpty }
    }
}

extension AmountLimits {
    /// Returns the lowest minimum and the highest maximum of alternatives, within these limits.
    fileprivate func narrowed(to alternatives: [AmountLimits]?) -> AmountLimits {
        guard let alternatives else { return self }
        let lowest = max(minimum ?? .min, alternatives.map { $0.minimum ?? .min }.min() ?? .min)
        let highest = min(maximum ?? .max, alternatives.map { $0.maximum ?? .max }.max() ?? .max)
        return AmountLimits(
            minimum: lowest == .min ? nil : lowest,
            maximum: highest == .max ? nil : highest
        )
    }
}

public import ProductCatalog

extension ReferenceModel {
    /// What a partly known context says about a product, found by trying every completion.
    public struct CompletionAnswer: Hashable, Sendable {
        /// Whether the product is allowed in the context as it is.
        public let isAllowed: Bool

        /// Whether it's allowed there and in every completion.
        public let isCertain: Bool

        /// Whether it's allowed neither there nor in any completion.
        public let isImpossible: Bool

        /// The missing parts of which naming or changing one alone, in the context as it is or in a
        /// completion, changes the answer. In ascending order.
        public let dependencies: [ContextPart]
    }

    /// Tries every completion of a context.
    ///
    /// - Parameters:
    ///   - context: The context.
    ///   - completions: The values that the product tells apart.
    ///   - isAllowed: Returns whether a context allows the product.
    public static func answer(
        in context: PaymentContext,
        _ completions: Completions,
        isAllowed: (PaymentContext) -> Bool
    ) -> CompletionAnswer {
        let isAllowedAsIs = isAllowed(context)
        let parts = completions.missingParts(of: context)
        let values = parts.map { completions.contexts(varying: $0, of: context) }
        // The last part varies fastest.
        let answers = completions.completions(of: context).map(isAllowed)
        var distance = answers.count
        var dependencies: [ContextPart] = []
        for (part, values) in zip(parts, values) {
            let period = distance
            distance /= values.count
            let changesIfNamed = values.contains { isAllowed($0) != isAllowedAsIs }
            let changesInCompletion = answers.indices.contains { index in
                let position = index % period / distance
                return answers[index] != answers[index - position * distance]
            }
            if changesIfNamed || changesInCompletion { dependencies.append(part) }
        }
        return CompletionAnswer(
            isAllowed: isAllowedAsIs,
            isCertain: isAllowedAsIs && !answers.contains(false),
            isImpossible: !isAllowedAsIs && !answers.contains(true),
            dependencies: dependencies
        )
    }

    /// Returns what a context says about a product.
    public static func answer(
        for product: PaymentProduct,
        in context: PaymentContext
    ) -> CompletionAnswer {
        answer(in: context, Completions(distinguishedBy: [product])) { context in
            meets(product.rules, in: context)
                && (product.conditions?.contains { meets($0, in: context) } ?? true)
        }
    }

    /// Returns whether a context meets rules. Unlike ``failures(of:in:)``, this is fast enough to try
    /// many contexts.
    public static func meets(_ rules: PaymentProduct.Rules, in context: PaymentContext) -> Bool {
        if let country = context.country {
            if let countries = rules.countries, !countries.contains(country) { return false }
            if let excepted = rules.exceptCountries, excepted.contains(country) { return false }
        }
        if let currency = context.currency, let currencies = rules.currencies,
            !currencies.contains(currency)
        {
            return false
        }
        if let amount = context.amount {
            var limits = rules.amountLimits
            if let currency = context.currency,
                let specific = rules.amountLimitsByCurrency[currency]
            {
                limits = specific
            }
            if let minimum = limits.minimum, amount < minimum { return false }
            if let maximum = limits.maximum, amount > maximum { return false }
        }
        if context.isRecurring, !rules.allowsRecurring { return false }
        if context.isInstallments, !rules.allowsInstallments { return false }
        for (name, values) in rules.attributes {
            if let value = context.attributes[name], !values.contains(value) { return false }
        }
        return true
    }
}

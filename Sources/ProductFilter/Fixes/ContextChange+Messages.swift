public import ProductCatalog

extension ContextChange {
    /// Returns what to change in a payment context, in one line for each part:
    ///
    ///     change country from DE to BE
    ///     set currency to EUR
    ///     change channel from `phone` to `web`
    ///
    /// - Parameter context: The payment context as it is.
    public func messages(changing context: PaymentContext) -> [String] {
        var messages: [String] = []
        func append(
            _ part: String,
            _ old: (some CustomStringConvertible)?,
            _ new: (some CustomStringConvertible)?
        ) {
            guard let new else { return }
            messages.append(
                old.map { "change \(part) from \($0) to \(new)" } ?? "set \(part) to \(new)"
            )
        }
        append("country", context.country, country)
        append("currency", context.currency, currency)
        append("amount", context.amount, amount)
        if let isRecurring {
            messages.append("make the payment \(isRecurring ? "recurring" : "non-recurring")")
        }
        if let isInstallments {
            messages.append(
                isInstallments ? "pay in installments" : "pay in one amount instead of installments"
            )
        }
        for attribute in attributes {
            let old = context.attributes[attribute.name]?.quoted
            append(attribute.name.rawValue.pathStep, old, attribute.value.quoted)
        }
        return messages
    }
}

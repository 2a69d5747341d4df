extension PaymentProduct: JSONParsable {
    /// Parses a payment product in the form in which the payment API lists products, with additional
    /// keys.
    ///
    /// All keys but `id` are optional, and `null` is the same as absent. Unknown keys are ignored,
    /// because the payment API adds some from time to time, except inside `amountLimits` and
    /// `conditions`, where they're faults. The keys of `attributes` are the host's own names.
    ///
    ///     { "id": 1, "paymentMethod": "card",
    ///       "paymentProductGroup": "cards",                       // the API's: at most one group
    ///       "paymentProductGroups": ["cards", "schemes"],         // additional: both add up
    ///       "displayHints": { "displayOrder": 20, "label": "Visa", "logo": "https://…" },
    ///       "allowsRecurring": true, "allowsInstallments": true, "allowsTokenization": true,
    ///       "minAmount": 100, "maxAmount": 1000000,               // in any currency, in minor units
    ///       "countries": ["NL", "BE"], "currencies": ["EUR"],     // additional
    ///       "exceptCountries": ["TR"],                            // additional
    ///       "amountLimits": {                                     // additional: replaces the above
    ///           "EUR": { "minAmount": 100, "maxAmount": 500000 } },
    ///       "attributes": { "channel": ["web", "app"] },          // additional
    ///       "conditions": [                                       // additional: any one of them
    ///           { "countries": ["NL"], "currencies": ["EUR"] },
    ///           { "exceptCountries": ["NL"], "maxAmount": 400000 } ] }
    ///
    /// A condition has the same keys as the rules of a product: `countries`, `exceptCountries`,
    /// `currencies`, `minAmount`, `maxAmount`, `amountLimits`, `allowsRecurring`,
    /// `allowsInstallments` and `attributes`.
    ///
    /// Without `displayHints`, the first entry of `displayHintsList` is used.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        var parser = ProductParser()
        self = try parser.product(&json, in: text)
    }
}

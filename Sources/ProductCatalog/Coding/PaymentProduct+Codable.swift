#if CodableSupport
extension PaymentProduct: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, paymentMethod, paymentProductGroup, paymentProductGroups, displayHints
        case allowsTokenization, conditions
    }

    private struct DisplayHints: Codable {
        var displayOrder: WideInt?
        var label: String?
        var logo: String?

        init(of product: PaymentProduct) {
            displayOrder = product.displayOrder
            label = product.label
            logo = product.logo
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            displayOrder = try container.decodeIfPresent(StrictInteger.self, forKey: .displayOrder)?
                .value
            label = try container.decodeIfPresent(String.self, forKey: .label)
            logo = try container.decodeIfPresent(String.self, forKey: .logo)
        }
    }

    /// Decodes a payment product from an object in the form in which the payment API lists products,
    /// with additional keys. All but `id` are optional. Unknown keys are ignored, because the payment
    /// API adds some from time to time, except inside `amountLimits` and `conditions`, where they're
    /// errors. The keys of `attributes` are the host's own names.
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
    /// Of two attributes whose names differ only in Unicode normalization, Foundation's `JSONDecoder`
    /// silently keeps one, which lifts the other rule. ``init(parsing:in:)`` keeps both, and rejects
    /// duplicate keys.
    ///
    /// - Throws: `DecodingError` with the path of a value that isn't valid.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let hints = try container.decodeIfPresent(DisplayHints.self, forKey: .displayHints)
        self.init(
            id: try container.decode(ID.self, forKey: .id),
            label: hints?.label,
            paymentMethod: try container.decodeIfPresent(String.self, forKey: .paymentMethod),
            groups: try Self.groups(in: container),
            displayOrder: hints?.displayOrder,
            logo: hints?.logo,
            allowsTokenization: try container.decodeIfPresent(
                Bool.self,
                forKey: .allowsTokenization
            )
                ?? true,
            rules: try Rules(ignoringUnknownKeysOf: decoder),
            conditions: try container.decodeIfPresent([Rules].self, forKey: .conditions)
        )
    }

    private static func groups(
        in container: KeyedDecodingContainer<CodingKeys>
    ) throws -> [PaymentProductGroup.ID] {
        let single = try container.decodeIfPresent(
            PaymentProductGroup.ID.self,
            forKey: .paymentProductGroup
        )
        let several =
            try container.decodeIfPresent(
                [PaymentProductGroup.ID].self,
                forKey: .paymentProductGroups
            ) ?? []
        guard let single, !several.contains(single) else { return several }
        return several + [single]
    }

    /// Encodes the payment product, with lists in a stable order. Absent values are omitted.
    ///
    /// - Throws: `EncodingError` if two attributes have names that differ only in normalization, which
    ///   Foundation's encoders would take for one.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(paymentMethod, forKey: .paymentMethod)
        if !groups.isEmpty { try container.encode(groups, forKey: .paymentProductGroups) }
        if displayOrder != nil || label != nil || logo != nil {
            try container.encode(DisplayHints(of: self), forKey: .displayHints)
        }
        try container.encode(allowsTokenization, forKey: .allowsTokenization)
        try rules.encode(to: encoder, includingFlags: true)
        try container.encodeIfPresent(conditions, forKey: .conditions)
    }
}
#endif

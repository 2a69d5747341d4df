import ProductCatalog

extension PaymentProductFilters: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case restrictTo, exclude
    }

    /// Reads filters: a JSON object in the form of the payment API, everything optional, and `null`
    /// as good as absent.
    ///
    ///     { "restrictTo": { "products": [809, 840], "groups": ["cards"] },
    ///       "exclude":    { "products": [2] } }
    ///
    /// Any other key is an error that names its place, because ignoring a misspelt one would
    /// silently drop a restriction. What an empty `restrictTo` means is up to the decoder's
    /// ``Swift/CodingUserInfoKey/emptyRestrictionPolicy``.
    ///
    /// - Throws: `DecodingError` with the place of an unknown key, of an entry of the wrong type,
    ///   or of an empty restriction where the policy refuses it
    public init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let filters = PaymentProductFilters(
            restrictTo: try container.decodeIfPresent(
                PaymentProductFilter.self,
                forKey: .restrictTo
            ),
            exclude: try container.decodeIfPresent(PaymentProductFilter.self, forKey: .exclude)
        )
        guard let applied = filters.applying(decoder.emptyRestrictionPolicy) else {
            throw DecodingError.dataCorruptedError(
                forKey: .restrictTo,
                in: container,
                debugDescription: EmptyRestrictionPolicy.rejectionMessage
            )
        }
        self = applied
    }

    /// Writes filters. What is absent is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(restrictTo, forKey: .restrictTo)
        try container.encodeIfPresent(exclude, forKey: .exclude)
    }
}

extension PaymentProductFilter: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case products, groups
    }

    /// Reads a filter: a JSON object with the keys `products` and `groups`, both optional. Any other
    /// key is an error that names its place.
    ///
    /// - Throws: `DecodingError` with the place of an unknown key, or of an entry of the wrong type
    public init(from decoder: any Decoder) throws {
        try decoder.rejectUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            products: try container.decodeIfPresent([PaymentProduct.ID].self, forKey: .products)
                ?? [],
            groups: try container.decodeIfPresent([PaymentProductGroup.ID].self, forKey: .groups)
                ?? []
        )
    }

    /// Writes a filter. A list without entries is left out.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if !products.isEmpty { try container.encode(products, forKey: .products) }
        if !groups.isEmpty { try container.encode(groups, forKey: .groups) }
    }
}

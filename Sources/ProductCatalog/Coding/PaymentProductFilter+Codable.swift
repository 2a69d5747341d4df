#if CodableSupport
extension PaymentProductFilter: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case products, groups
    }

    /// Decodes a filter from an object with the keys `products` and `groups`, both optional.
    ///
    /// - Throws: `DecodingError` with the path of an unknown key, or of an entry of the wrong type.
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

    /// Encodes the filter. Empty lists are omitted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if !products.isEmpty { try container.encode(products, forKey: .products) }
        if !groups.isEmpty { try container.encode(groups, forKey: .groups) }
    }
}
#endif

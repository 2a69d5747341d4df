#if CodableSupport
public import ProductCatalog

extension PaymentProductFilters: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case restrictTo, exclude
    }

    /// Decodes filters from an object in the form of the payment API. Both keys are optional, and
    /// `null` is the same as absent.
    ///
    ///     { "restrictTo": { "products": [809, 840], "groups": ["cards"] },
    ///       "exclude":    { "products": [2] } }
    ///
    /// An unknown key is an error, because ignoring a misspelled key would silently drop a
    /// restriction. The decoder's `userInfo[.emptyRestrictionPolicy]` determines how
    /// an empty `restrictTo` is treated.
    ///
    /// - Throws: `DecodingError` with the path of an unknown key, of an entry of the wrong type, or
    ///   of an empty restriction that the policy rejects.
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

    /// Encodes the filters. Absent filters are omitted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(restrictTo, forKey: .restrictTo)
        try container.encodeIfPresent(exclude, forKey: .exclude)
    }
}
#endif

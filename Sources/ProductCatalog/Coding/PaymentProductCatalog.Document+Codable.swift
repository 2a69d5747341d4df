#if CodableSupport
extension PaymentProductCatalog.Document: Codable {
    private enum CodingKeys: String, CodingKey {
        case paymentProducts
    }

    /// Decodes a document from an object with the key `paymentProducts`. Other keys are ignored.
    ///
    /// - Throws: `DecodingError` with the path of a value that isn't valid.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            paymentProducts: try container.decode([PaymentProduct].self, forKey: .paymentProducts)
        )
    }

    /// Encodes the document as an object with the key `paymentProducts`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(paymentProducts, forKey: .paymentProducts)
    }
}
#endif

#if CodableSupport
import ProductCatalog

extension SessionRequest: Codable {
    private enum CodingKeys: String, CodingKey, CaseIterable {
        case paymentProductFilters, tokens
    }

    /// Decodes a session request. Both keys are optional, and `null` is the same as absent.
    ///
    /// Other keys are ignored, except those that were probably meant to be filters: a misspelled
    /// `paymentProductFilters`, and a `restrictTo` or `exclude` outside of it.
    ///
    /// - Throws: `DecodingError` with the path of such a key, or of a value that isn't valid.
    public init(from decoder: any Decoder) throws {
        for key in try decoder.container(keyedBy: AnyCodingKey.self).allKeys {
            let name = key.stringValue
            // Comparing strings takes quadratic time for some. Comparing bytes doesn't.
            if CodingKeys.allCases.contains(where: { $0.rawValue.utf8.elementsEqual(name.utf8) }) {
                continue
            }
            guard let place = MisplacedFilters.session.path(like: name) else { continue }
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath + [key],
                    debugDescription: "misplaced key `\(name.visible)`: use `\(place)`"
                )
            )
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            paymentProductFilters: try container.decodeIfPresent(
                PaymentProductFilters.self,
                forKey: .paymentProductFilters
            ),
            tokens: try container.decodeIfPresent([String].self, forKey: .tokens)
        )
    }

    /// Encodes the session request. Absent parts are omitted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(paymentProductFilters, forKey: .paymentProductFilters)
        try container.encodeIfPresent(tokens, forKey: .tokens)
    }
}
#endif

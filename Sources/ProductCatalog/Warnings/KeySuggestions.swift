/// The known keys of an object in a catalog document, for finding the one that an unknown key was
/// probably meant to be.
package struct KeySuggestions: Sendable {
    private let keys: KnownNames
    private let synonyms: [FoldedName: String]

    init(_ keys: [String]) {
        self.keys = KnownNames(keys)
        var synonyms: [FoldedName: String] = [:]
        for (key, names) in KeySynonyms.names where keys.contains(key) {
            for name in names.compactMap({ FoldedName($0) }) { synonyms[name] = key }
        }
        self.synonyms = synonyms
    }

    /// Returns the key that an unknown one was probably meant to be: a near miss, or the key for
    /// which another gateway uses that name.
    ///
    /// - Parameter key: The key in UTF-8, without escape sequences.
    /// - Complexity: O(bytes in the key), and O(1) for keys over ``FoldedName/maxLength`` bytes.
    package func suggestion(forUnknownKey key: Span<UInt8>) -> String? {
        keys.nearMiss(to: key) ?? FoldedName(key).flatMap { synonyms[$0] }
    }
}

extension KeySuggestions {
    /// The root of a document.
    package static let document = KeySuggestions(["paymentProducts"])

    /// A payment product.
    package static let product = KeySuggestions(productKeys)

    /// The keys of a product.
    package static let productKeys = [
        "id", "paymentMethod", "paymentProductGroup", "paymentProductGroups", "displayHints",
        "displayHintsList", "allowsRecurring", "allowsInstallments", "allowsTokenization",
        "minAmount",
        "maxAmount", "countries", "currencies", "amountLimits",
    ]

    /// The display hints of a product.
    package static let displayHints = KeySuggestions(["displayOrder", "label", "logo"])

    /// The amount limits in one currency.
    package static let amountLimits = KeySuggestions(["minAmount", "maxAmount"])
}

extension CatalogWarning {
    /// Creates the warning about an unknown key that was probably meant to be another one.
    ///
    /// - Parameters:
    ///   - key: The unknown key.
    ///   - suggestion: The key that was probably meant.
    ///   - product: The id of the product that has the key, or `nil` if it isn't known.
    ///   - path: The path of the key in the document.
    package static func misspelledKey(
        _ key: String,
        suggestion: String,
        product: PaymentProduct.ID?,
        path: String
    ) -> CatalogWarning {
        CatalogWarning(
            .misspelledKey,
            product: product,
            path: path,
            message: "unknown key `\(key)` is ignored: use `\(suggestion)` if that's what it means"
        )
    }
}

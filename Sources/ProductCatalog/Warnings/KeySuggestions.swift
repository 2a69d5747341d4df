/// The known keys of an object in a catalog document, for finding the one that an unknown key was
/// probably meant to be.
package struct KeySuggestions: Sendable {
    private let keys: KnownNames
    private let synonyms: [FoldedName: String]

    /// Creates suggestions for an object.
    ///
    /// - Parameter keys: The known keys. If several are equally near, the first one is suggested.
    package init(_ keys: [String]) {
        self.keys = KnownNames(keys)
        var synonyms: [FoldedName: String] = [:]
        for (key, names) in KeySynonyms.names + KeySynonyms.exceptions where keys.contains(key) {
            for name in names.compactMap({ FoldedName($0) }) { synonyms[name] = key }
        }
        self.synonyms = synonyms
    }

    /// Returns the key that an unknown one was probably meant to be: a near miss, or the key for
    /// which another gateway uses that name. For exceptions that rules don't have, it's the key that
    /// lists what's allowed instead.
    ///
    /// - Parameter key: The key in UTF-8, without escape sequences.
    /// - Complexity: O(bytes in the key), and O(1) for keys over ``FoldedName/maxLength`` bytes.
    package func suggestion(forUnknownKey key: Span<UInt8>) -> String? {
        keys.nearMiss(to: key) ?? FoldedName(key).flatMap { synonyms[$0] }
    }
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
        let advice =
            KeySynonyms.isUnavailableException(key)
            ? ", and rules can't except \(suggestion): list the allowed ones in `\(suggestion)`"
            : ": use `\(suggestion)` if that's what it means"
        return CatalogWarning(
            .misspelledKey,
            product: product,
            path: path,
            message: "unknown key `\(key.visible)` is ignored\(advice)"
        )
    }
}

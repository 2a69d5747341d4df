/// The known keys of an object in a catalog document, for finding the one that an unknown key was
/// probably meant to be.
package struct KeySuggestions: Sendable {
    private let keys: KnownNames
    private let synonyms: [FoldedName: String]

    /// The answers for the first unknown keys. Products have the same ones again and again, and
    /// comparing bytes takes a hundredth of the time of searching.
    private var answers: [(key: [UInt8], suggestion: String?)] = []

    /// The index at which the search for an answer starts: that after the last one, because products
    /// usually have their keys in the same order.
    private var nextAnswer = 0

    /// The number of answers that are kept: more than products have keys.
    private static let maxAnswers = 64

    /// Creates suggestions for an object.
    ///
    /// - Parameter keys: The known keys. If several are equally near, the first one is suggested.
    package init(_ keys: [String]) {
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
    package mutating func suggestion(forUnknownKey key: Span<UInt8>) -> String? {
        guard key.count <= FoldedName.maxLength else { return nil }
        if let index = indexOfAnswer(for: key) {
            nextAnswer = index + 1
            return answers[index].suggestion
        }
        let suggestion = keys.nearMiss(to: key) ?? FoldedName(key).flatMap { synonyms[$0] }
        if answers.count < Self.maxAnswers {
            answers.append(([UInt8](copying: key), suggestion))
        }
        return suggestion
    }

    private func indexOfAnswer(for key: Span<UInt8>) -> Int? {
        // A span lends each key. An array would retain it.
        let answers = answers.span
        var index = nextAnswer
        for _ in answers.indices {
            if index >= answers.count { index = 0 }
            if answers[index].key.count == key.count, answers[index].key.span.isEqual(key) {
                return index
            }
            index += 1
        }
        return nil
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
        CatalogWarning(
            .misspelledKey,
            product: product,
            path: path,
            message:
                "unknown key `\(key.visible)` is ignored: use `\(suggestion)` if that's what it means"
        )
    }
}

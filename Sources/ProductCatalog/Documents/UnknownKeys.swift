/// A cache of the suggestions for unknown keys of one kind of object.
///
/// Each product of a catalog usually has the same unknown keys, so the last ones are remembered.
struct UnknownKeys {
    private let suggestions: KeySuggestions
    private var remembered = KeyNames([])
    private var rememberedSuggestions: [String?] = []

    private static let memoryLimit = 64

    init(_ suggestions: KeySuggestions) {
        self.suggestions = suggestions
    }

    /// Returns the key that the current member's key was probably meant to be, or `nil` if it's
    /// unlike any.
    ///
    /// - Complexity: O(bytes in the key).
    mutating func suggestion(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) -> String? {
        if let index = json.indexOfKey(among: remembered, in: text) {
            return rememberedSuggestions[index]
        }
        let key = json.keyString(in: text)
        let suggestion = suggestions.suggestion(forUnknownKey: key.utf8.span)
        if remembered.count < Self.memoryLimit {
            remembered.append(key)
            rememberedSuggestions.append(suggestion)
        }
        return suggestion
    }
}

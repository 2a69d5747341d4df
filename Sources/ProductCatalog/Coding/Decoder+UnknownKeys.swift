extension Decoder {
    /// Rejects an object with an unknown key. Ignoring a misspelled key would silently drop its value.
    ///
    /// - Throws: `DecodingError` with the path of the first unknown key.
    /// - Complexity: O(keys in the object).
    package func rejectUnknownKeys<Key: CodingKey & CaseIterable>(besides known: Key.Type) throws {
        let present = try container(keyedBy: AnyCodingKey.self).allKeys
        let unknown = present.filter { Key(stringValue: $0.stringValue) == nil }
        guard let first = unknown.min(by: { $0.stringValue < $1.stringValue }) else { return }
        let expected = Key.allCases.map { "`\($0.stringValue)`" }.joined(separator: ", ")
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: codingPath + [first],
                debugDescription: "unknown key `\(first.stringValue)`: expected \(expected)"
            )
        )
    }
}

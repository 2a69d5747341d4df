#if CodableSupport
extension Decoder {
    /// Rejects an object with an unknown key. Ignoring a misspelled key would silently drop its value.
    ///
    /// - Throws: `DecodingError` with the path of the first unknown key, in the order of bytes.
    /// - Complexity: O(bytes in the keys).
    package func rejectUnknownKeys<Key: CodingKey & CaseIterable>(besides known: Key.Type) throws {
        let known = Key.allCases.map(\.stringValue)
        // Strings are compared in a normalized form, which takes quadratic time for some. Bytes don't.
        let unknown = try container(keyedBy: AnyCodingKey.self).allKeys.filter { key in
            !known.contains { $0.utf8.elementsEqual(key.stringValue.utf8) }
        }
        let first = unknown.min {
            $0.stringValue.utf8.lexicographicallyPrecedes($1.stringValue.utf8)
        }
        guard let first else { return }
        let expected = known.map { "`\($0)`" }.joined(separator: ", ")
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: codingPath + [first],
                debugDescription: "unknown key `\(first.stringValue.visible)`: expected \(expected)"
            )
        )
    }
}
#endif

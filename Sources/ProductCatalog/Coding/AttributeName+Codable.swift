#if CodableSupport
/// A name is encoded as a string.
extension AttributeName: Codable {}

/// A name is encoded as a key.
extension AttributeName: CodingKeyRepresentable {}

extension AttributeName {
    /// Rejects names that differ only in normalization. Foundation's coders take them for one key, which
    /// would silently drop an attribute, and lift a rule.
    ///
    /// - Parameters:
    ///   - names: The names of the attributes that are encoded.
    ///   - codingPath: The path of the object with the attributes.
    /// - Throws: `EncodingError` with the path of a name that's similar to an earlier one.
    static func rejectSimilar(
        _ names: some Sequence<AttributeName>,
        at codingPath: [any CodingKey]
    ) throws {
        var strings: Set<String> = []
        for name in names where !strings.insert(name.rawValue).inserted {
            throw EncodingError.invalidValue(
                name,
                EncodingError.Context(
                    codingPath: codingPath + [name.codingKey],
                    debugDescription:
                        "attribute `\(name.rawValue.visible)` differs from another one "
                        + "only in normalization: rename one of them"
                )
            )
        }
    }
}
#endif

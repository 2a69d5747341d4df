import ProductCatalog

/// The fields of an object of a hosted checkout request that this library uses, as the cases of an
/// enumeration.
struct FieldNames<Key: RawRepresentable & CaseIterable & Sendable>: Sendable
where Key.RawValue == String {
    fileprivate let keys = JSONKeys<Key>()
    fileprivate let names = KnownNames(Key.allCases.map { $0.rawValue })
}

extension JSONParser {
    /// Parses an object of a hosted checkout request. `null` is the same as an absent field.
    ///
    /// - Parameters:
    ///   - fields: The fields to parse. Others are skipped, or rejected if they were probably meant to
    ///     be one of these, or filters.
    ///   - text: The text.
    ///   - parse: Parses the value of a field, which isn't `null`.
    mutating func parseFields<Key>(
        _ fields: FieldNames<Key>,
        in text: Span<UInt8>,
        parse: (inout JSONParser, Key) throws(ParseAbort) -> Void
    ) throws(ParseAbort) {
        guard try openObject(in: text) else { return }
        while try nextMember(in: text) {
            guard let key = key(among: fields.keys, in: text) else {
                try skipUnknownField(besides: fields.names, .hostedCheckout, in: text)
                continue
            }
            if try skipNull(in: text) { continue }
            try parse(&self, key)
        }
    }
}

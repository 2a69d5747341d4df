/// The lists in the rules of a catalog document. Rules whose lists have the same text share them.
struct RuleLists {
    private var countryLists = ListCache<Set<CountryCode>>()
    private var currencyLists = ListCache<Set<CurrencyCode>>()
    private var valueLists = ListCache<Set<AttributeValue>>()

    /// Parses a list of countries.
    mutating func countries(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Set<CountryCode>? {
        try countryLists.list(&json, in: text) { json, text throws(ParseAbort) in
            try json.codes(expected: "a list of countries", in: text)
        }
    }

    /// Parses a list of currencies.
    mutating func currencies(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> Set<CurrencyCode>? {
        try currencyLists.list(&json, in: text) { json, text throws(ParseAbort) in
            try json.codes(expected: "a list of currencies", in: text)
        }
    }

    /// Parses the values of each attribute. An empty name is rejected.
    mutating func attributes(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [AttributeName: Set<AttributeValue>] {
        var attributes: [AttributeName: Set<AttributeValue>] = [:]
        guard try json.openObject(in: text) else { return [:] }
        while try json.nextMember(in: text) {
            if json.keyLength == 0 {
                let expected = "the name of an attribute"
                try json.rejectMember(.emptyName, expected: expected, in: text)
                continue
            }
            let name = AttributeName(json.keyString(in: text))
            // Skips whitespace, because the cache compares from the list's first byte.
            _ = json.valueOffset(in: text)
            attributes[name] =
                try valueLists.list(&json, in: text) { json, text throws(ParseAbort) in
                    try json.attributeValues(in: text)
                }
        }
        return attributes
    }
}

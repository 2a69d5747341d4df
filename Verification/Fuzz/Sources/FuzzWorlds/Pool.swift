import ProductCatalog

/// The values that worlds consist of, few enough that filters, products and contexts often match.
enum Pool {
    static let groups: [PaymentProductGroup.ID] = [
        "cards", "Cards", "caf\u{e9}", "cafe\u{301}", "wallets",
        "a name of more than fifteen bytes", "a name of more than fifteen byteS",
        "fifteen bytes..",
    ]
    static let countries: [CountryCode] = ["AA", "NL", "ZZ"]
    static let currencies: [CurrencyCode] = ["AAA", "EUR", "ZZZ"]
    /// Names and values that differ only in normalization, in one byte, or in their last.
    static let attributeNames: [AttributeName] = [
        "channel", "caf\u{e9}", "cafe\u{301}", "a name of more than fifteen bytes",
    ]
    static let attributeValues: [AttributeValue] = [
        "", "web", "Web", "\u{e9}", "e\u{301}", "fifteen bytes..",
        "a value of more than fifteen bytes", "a value of more than fifteen byteS",
    ]
    static let amounts = [0, 1, 2, 100, -1, .max, .min, .max - 1]

    /// Sizes at which words and storage forms begin and end. FuzzSets has those of chunks.
    static let largeCounts = [63, 64, 65, 129, 512, 513]
}

import ProductCatalog

/// What worlds are made of: few enough of each that they meet.
enum Pool {
    static let groups: [PaymentProductGroup.ID] = [
        "cards", "Cards", "caf\u{e9}", "cafe\u{301}", "wallets",
        "a name of more than fifteen bytes", "a name of more than fifteen byteS",
        "fifteen bytes..",
    ]
    static let countries: [CountryCode] = ["AA", "NL", "ZZ"]
    static let currencies: [CurrencyCode] = ["AAA", "EUR", "ZZZ"]
    static let amounts = [0, 1, 2, 100, -1, .max, .min, .max - 1]

    /// Sizes at which words and forms of storage begin and end; few, because they take long. Those
    /// of chunks are in FuzzSets.
    static let largeCounts = [63, 64, 65, 129, 512, 513]
}

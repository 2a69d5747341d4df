/// The properties that all sets of one catalog share.
struct SetLayout: Sendable {
    /// The number of products in the catalog.
    let productCount: Int

    /// Whether a set with few members may be stored as a list. Tests set this to `false` to
    /// get chunks in small catalogs.
    let allowsLists: Bool

    /// The number of words of a set.
    var wordCount: Int { (productCount + 63) / 64 }

    /// Returns the word at an index with every product's bit set.
    func fullWord(_ index: Int) -> UInt64 {
        .full(index, of: productCount)
    }
}

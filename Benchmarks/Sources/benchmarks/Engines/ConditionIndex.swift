/// The conditions of all products, indexed as if they were products of their own.
///
/// The peers with bitmaps intersect sets of conditions and then visit the conditions that remain.
/// That's faster than visiting the products that remain and checking their conditions, because a
/// check looks up codes in hash tables. It's also faster than one set of products for the first
/// condition of each product, one for the second and so on: few products have conditions, so such
/// sets have more words.
struct ConditionIndex<Members> {
    /// The products without conditions.
    let unconditional: Members

    /// The sets of conditions.
    let sets: ContextIndex<Members>

    let rules: [ProductRules]

    /// The position of each condition's product, in ascending order.
    let products: [UInt32]

    /// Creates the index of a dataset, or returns `nil` if no product has conditions.
    ///
    /// - Parameters:
    ///   - dataset: The products.
    ///   - makeSet: A closure that creates a set from ascending positions, and the number of
    ///     possible positions.
    init?(_ dataset: Dataset, _ makeSet: ([UInt32], Int) -> Members) {
        guard !dataset.conditions.isEmpty else { return nil }
        var rules: [ProductRules] = []
        var products: [UInt32] = []
        for (position, conditions) in dataset.conditions.sorted(by: { $0.key < $1.key }) {
            rules += conditions
            products += conditions.map { _ in UInt32(position) }
        }
        let unconditional = dataset.ids.indices.filter { dataset.conditions[$0] == nil }
        self.unconditional = makeSet(unconditional.map { UInt32($0) }, dataset.ids.count)
        sets = ContextIndex(rules, makeSet)
        self.rules = rules
        self.products = products
    }
}

/// The conditions of all products, indexed as if they were products of their own.
///
/// The peers with bitmaps intersect sets of conditions, and then insert the product of each condition
/// that remains. The alternatives take longer at all sizes. Checking the conditions of each remaining
/// product looks up codes in hash tables, which takes up to three times as long. Sets of products for
/// the first condition of each product, for the second and so on have more words, because few
/// products have conditions, and take 1.1 to 1.8 times as long.
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

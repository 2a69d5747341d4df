/// A builder for a ``CatalogIndex``, which collects the properties of products in one pass.
///
/// The pass takes 64 products at a time, which are one word of each set.
struct CatalogIndexBuilder {
    private(set) var ids: [PaymentProduct.ID] = []
    private(set) var groups: GroupMembershipBuilder
    private(set) var rules = RuleTablesBuilder()
    private(set) var conditions = ConditionTablesBuilder()

    /// Whether each product precedes the next one in display order. If one doesn't, the pass stops:
    /// either the products have to be sorted first, or two of them have the same id.
    private(set) var isInDisplayOrder = true

    /// Whether a product may have a fault. If ids don't ascend, two products may have the same id.
    private(set) var mayHaveFaults = false

    init(_ products: [PaymentProduct]) {
        ids.reserveCapacity(products.count)
        groups = GroupMembershipBuilder(productCount: products.count)
        // A span lends each product. An array would copy it.
        let products = products.span
        for start in stride(from: 0, to: products.count, by: 64) where isInDisplayOrder {
            add(products, in: start..<min(start + 64, products.count))
        }
        if isInDisplayOrder { conditions.indexRules() }
    }

    /// The names of the attributes that rules or conditions name, in ascending order.
    var attributeNames: NameTable<AttributeName> {
        var names = rules.attributes.names
        for name in conditions.rules.attributes.names.names { _ = names.add(name) }
        return names.sorted().table
    }

    private mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        ids.append(addingCapacity: range.count) { ids in
            for offset in range { ids.append(products[offset].id) }
        }
        for offset in range {
            if products.mayHaveFaults(at: offset) { mayHaveFaults = true }
            guard offset > 0 else { continue }
            if products[offset].id <= products[offset - 1].id { mayHaveFaults = true }
            if !products[offset - 1].precedesInDisplayOrder(products[offset]) {
                isInDisplayOrder = false
            }
        }
        groups.add(products, in: range)
        rules.add(products, in: range)
        conditions.add(products, in: range)
    }
}

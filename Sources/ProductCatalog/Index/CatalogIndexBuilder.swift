/// A builder for a ``CatalogIndex``, which collects the properties of products in one pass.
///
/// The pass takes 64 products at a time, which are one word of each set. Each property is collected
/// in a short loop of its own, in which the processor can load the next product early.
struct CatalogIndexBuilder {
    private(set) var ids: [PaymentProduct.ID] = []
    private(set) var groups: GroupMembershipBuilder
    private(set) var countries = CodeTableBuilder()
    private(set) var currencies = CodeTableBuilder()
    private(set) var amounts = AmountRulesBuilder()
    private(set) var recurring = BitWords()
    private(set) var installments = BitWords()

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
        countries.add(products, in: range) { $0.rules.countries }
        currencies.add(products, in: range) { $0.rules.currencies }
        amounts.add(products, in: range)
        recurring.insert(
            products.bits(in: range) { $0.rules.allowsRecurring },
            at: range.lowerBound
        )
        installments.insert(
            products.bits(in: range) { $0.rules.allowsInstallments },
            at: range.lowerBound
        )
    }
}

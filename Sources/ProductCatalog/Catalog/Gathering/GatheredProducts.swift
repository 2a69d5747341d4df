/// What the products of a catalog say, put together in one pass over them.
///
/// It goes by 64 products, which are one word of each set. All that there is to know of them is
/// taken while they are at hand, so that a million are read from memory once; each thing in a loop
/// of its own: in a short loop the processor reads ahead, from one product's groups to the next
/// one's.
struct GatheredProducts {
    private(set) var ids: [PaymentProduct.ID] = []
    private(set) var groups: GatheredGroups
    private(set) var countries = GatheredCodes()
    private(set) var currencies = GatheredCodes()
    private(set) var amounts = GatheredAmounts()
    private(set) var recurring = MemberWords()
    private(set) var installments = MemberWords()

    /// Whether each product is shown before the next one. Where one is not, nothing more is gathered:
    /// either the products are yet to be put in order, or one stands there twice, which is a fault.
    private(set) var areInDisplayOrder = true

    /// Whether a product may have a fault that is not in its groups. Where ids do not ascend one
    /// may stand there twice.
    private var mayHaveOtherFaults = false

    /// Whether a product may have a fault.
    var mayHaveFaults: Bool { mayHaveOtherFaults || groups.mayHaveFaults }

    init(_ products: [PaymentProduct]) {
        ids.reserveCapacity(products.count)
        groups = GatheredGroups(products: products.count)
        // Through a span products are looked at where they are; out of the array each would be
        // copied.
        let products = products.span
        for start in stride(from: 0, to: products.count, by: 64) where areInDisplayOrder {
            add(products, in: start..<min(start + 64, products.count))
        }
    }

    private mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        ids.append(addingCapacity: range.count) { ids in
            for offset in range { ids.append(products[offset].id) }
        }
        for offset in range {
            let id = products[offset].id
            if !PaymentProduct.ID.validRange.contains(id.rawValue) { mayHaveOtherFaults = true }
            if products[offset].rules.hasContradictoryLimits { mayHaveOtherFaults = true }
            guard offset > 0 else { continue }
            if id <= products[offset - 1].id { mayHaveOtherFaults = true }
            if !products[offset - 1].isShown(before: products[offset]) { areInDisplayOrder = false }
        }
        groups.add(products, in: range)
        countries.add(products, in: range) { $0.rules.countries }
        currencies.add(products, in: range) { $0.rules.currencies }
        amounts.add(products, in: range)
        recurring.add(
            products.bits(in: range) { $0.rules.allowsRecurring },
            at: range.lowerBound
        )
        installments.add(
            products.bits(in: range) { $0.rules.allowsInstallments },
            at: range.lowerBound
        )
    }
}

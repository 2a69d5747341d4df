/// What the products of a catalog say, put together in one pass over them.
///
/// A million products take longer to be read from memory than to be looked at. So all that there is
/// to know of 64 of them is taken while they are at hand, each thing in a loop of its own: in a
/// short loop the processor reads ahead, from one product's groups to the next one's.
struct GatheredProducts {
    private(set) var ids: [PaymentProduct.ID] = []
    private(set) var groups: GatheredGroups
    private(set) var countries = GatheredCodes()
    private(set) var currencies = GatheredCodes()
    private(set) var amounts = GatheredAmounts()
    private(set) var recurring = MemberWords()
    private(set) var installments = MemberWords()

    /// Whether each product is shown before the next one.
    private(set) var areInDisplayOrder = true

    /// Whether a product has a fault by itself, or an id that may stand there twice.
    private(set) var mayHaveFaults = false

    init(_ products: [PaymentProduct]) {
        ids.reserveCapacity(products.count)
        groups = GatheredGroups(products: products.count)
        // Through a span products are looked at where they are; out of the array each would be
        // copied.
        let products = products.span
        for start in stride(from: 0, to: products.count, by: 64) {
            add(products, in: start..<min(start + 64, products.count))
        }
    }

    private mutating func add(_ products: Span<PaymentProduct>, in range: Range<Int>) {
        for offset in range {
            ids.append(products[offset].id)
            products.forEachFault(at: offset) { _ in mayHaveFaults = true }
            guard offset > 0 else { continue }
            if products[offset].id <= products[offset - 1].id { mayHaveFaults = true }
            if !products[offset - 1].isShown(before: products[offset]) { areInDisplayOrder = false }
        }
        for offset in range {
            groups.add(products[offset].groups.span, at: offset)
        }
        for offset in range {
            countries.add(products[offset].rules.countries, at: offset)
        }
        for offset in range {
            currencies.add(products[offset].rules.currencies, at: offset)
        }
        for offset in range {
            amounts.add(products[offset].rules.amountLimits, at: offset)
            guard !products[offset].rules.amountLimitsByCurrency.isEmpty else { continue }
            amounts.add(products[offset].rules.amountLimitsByCurrency, at: offset)
        }
        for offset in range {
            if products[offset].rules.allowsRecurring { recurring.add(offset) }
            if products[offset].rules.allowsInstallments { installments.add(offset) }
        }
    }
}

import ProductCatalog
import Testing

/// Amounts at the ends of what there is, and catalogs of the most extreme shapes, in every form of
/// storage.
struct ExtremesTests {
    private static let amounts = [Int.min, .min + 1, -1, 0, 1, .max - 1, .max]

    /// Limits with every pair of extreme bounds that makes sense, and with one bound or none.
    private static let limits = amounts.flatMap { minimum in
        amounts.filter { $0 >= minimum }.map { AmountLimits(minimum: minimum, maximum: $0) }
            + [AmountLimits(minimum: minimum), AmountLimits(maximum: minimum), AmountLimits()]
    }

    private static func catalog(
        _ count: Int,
        _ form: ProductSet.Form,
        _ change: (Int, inout PaymentProduct) -> Void = { _, _ in }
    ) throws -> PaymentProductCatalog {
        try PaymentProductCatalog(
            (0..<count).map { number in
                var product = PaymentProduct(id: PaymentProduct.ID(rawValue: number + 1))
                change(number, &product)
                return product
            },
            storedAs: form
        )
    }

    @Test func `limits contain what is at and between their bounds`() {
        for limits in Self.limits {
            for amount in Self.amounts {
                let isBelow = limits.minimum.map { amount < $0 } ?? false
                let isAbove = limits.maximum.map { amount > $0 } ?? false
                #expect(limits.contains(amount) == (!isBelow && !isAbove))
            }
        }
    }

    @Test(arguments: ProductSet.Form.allCases)
    func `extreme amounts are held against extreme limits`(form: ProductSet.Form) throws {
        let general = try Self.catalog(Self.limits.count, form) { number, product in
            product.rules.amountLimits = Self.limits[number]
        }
        let own = try Self.catalog(Self.limits.count, form) { number, product in
            product.rules.amountLimits = AmountLimits(minimum: 5, maximum: 5)
            product.rules.amountLimitsByCurrency["EUR"] = Self.limits[number]
        }
        for amount in Self.amounts {
            let expected = Self.limits.indices.filter { Self.limits[$0].contains(amount) }
            let context = PaymentContext(currency: "EUR", amount: amount)
            #expect(general.products(allowedIn: context).map(\.offset) == expected)
            #expect(own.products(allowedIn: context).map(\.offset) == expected)
            let other = PaymentContext(currency: "USD", amount: amount)
            #expect(own.products(allowedIn: other).isEmpty)
        }
    }

    /// Powers of two and their neighbours, above zero and below, and the ends of what there is.
    private static let amountsOfAllSizes = Set(
        (0..<63).flatMap { power in (-1...1).flatMap { [1 << power + $0, -(1 << power) + $0] } }
            + [.min, .max]
    ).sorted()

    @Test(arguments: ProductSet.Form.allCases, [1, 2, 3, 40, 1000])
    func `amounts of all sizes are held against many limits, few and one`(
        form: ProductSet.Form,
        step: Int
    ) throws {
        // Many below zero, which have one size; or a few of each size.
        for candidates in [Self.amountsOfAllSizes, Self.amountsOfAllSizes.filter { $0 >= 0 }] {
            let minimums = stride(from: step / 2, to: candidates.count, by: step)
                .map { candidates[$0] }
            let catalog = try Self.catalog(minimums.count, form) { number, product in
                product.rules.amountLimits.minimum = minimums[number]
            }
            for amount in Self.amountsOfAllSizes {
                let allowed = catalog.products(allowedIn: PaymentContext(amount: amount))
                #expect(allowed.count == minimums.count { $0 <= amount })
                #expect(allowed.last.map(\.offset) == minimums.lastIndex { $0 <= amount })
            }
        }
    }

    /// So many thresholds that only some of their sets are kept, where sets are large.
    @Test(arguments: [ProductSet.Form.flat, .large, .chunks], [33, 64, 65, 100, 600])
    func `each amount among many thresholds allows the right products`(
        form: ProductSet.Form,
        count: Int
    ) throws {
        let catalog = try Self.catalog(count, form) { number, product in
            product.rules.amountLimits = AmountLimits(minimum: 2 * number, maximum: 2 * number + 9)
        }
        for amount in -1...2 * count + 10 {
            let expected = catalog.filter { $0.rules.amountLimits.contains(amount) }.map(\.id)
            let allowed = catalog[catalog.products(allowedIn: PaymentContext(amount: amount))]
            #expect(allowed.map(\.id) == expected)
        }
    }

    /// What changes between two sets that are kept lies in every chunk, and for each amount begins
    /// at the first one again.
    @Test(arguments: [ProductSet.Form.large, .chunks], [2, 100])
    func `an amount allows the right products in every chunk`(
        form: ProductSet.Form,
        thresholds: Int
    ) throws {
        let minimums = (0..<3 * 16_384 + 2).map { $0 * 7919 % thresholds }
        let catalog = try Self.catalog(minimums.count, form) { number, product in
            product.rules.amountLimits.minimum = minimums[number]
        }
        for amount in [-1, 0, 1, thresholds / 3, thresholds / 2, thresholds] {
            let expected = minimums.indices.filter { minimums[$0] <= amount }
            let allowed = catalog.products(allowedIn: PaymentContext(amount: amount))
            #expect(allowed.map(\.offset) == expected)
        }
    }

    @Test(arguments: [ProductSet.Form.flat, .large, .chunks])
    func `amounts that come again after many others are the same amounts`(
        form: ProductSet.Form
    ) throws {
        let catalog = try Self.catalog(900, form) { number, product in
            let minimum = number % 300 * 7
            product.rules.amountLimits = AmountLimits(minimum: minimum, maximum: minimum + 20)
        }
        for amount in [0, 6, 7, 20, 21, 27, 28, 1_000, 2_093, 2_094, 2_113, 2_114] {
            let expected = catalog.filter { $0.rules.amountLimits.contains(amount) }.map(\.id)
            let allowed = catalog[catalog.products(allowedIn: PaymentContext(amount: amount))]
            #expect(allowed.map(\.id) == expected)
        }
    }

    @Test(arguments: ProductSet.Form.allCases)
    func `a catalog of no product has its sets, and they are empty`(form: ProductSet.Form) throws {
        let catalog = try Self.catalog(0, form)
        let sets = [
            catalog.allProducts, catalog.noProducts,
            catalog.products(allowedIn: PaymentContext(country: "NL", currency: "EUR", amount: 1)),
            catalog.products(withIDs: [1, 2], inGroups: ["cards"]),
        ]
        for set in sets {
            #expect(set.isEmpty && set.count == 0 && Array(set).isEmpty)
            #expect(set.startIndex == set.endIndex)
            #expect(set == sets[0] && set.union(sets[0]) == set && set.subtracting(set) == set)
            #expect(set.isSubset(of: sets[0]) && set.isDisjoint(with: sets[0]))
            #expect(Array(catalog[set]).isEmpty)
        }
        #expect(catalog.groups.isEmpty && catalog.products(in: "cards") == nil)
    }

    @Test(arguments: [1, 64, 512, 513, 16_385], [ProductSet.Form.chosen, .chunks])
    func `every product may be in every group`(count: Int, form: ProductSet.Form) throws {
        let names = (0..<20).map { PaymentProductGroup.ID(rawValue: "group \($0)") }
        let catalog = try Self.catalog(count, form) { $1.groups = names }
        for name in names {
            #expect(catalog.products(in: name) == catalog.allProducts)
            #expect(catalog.products(withIDs: [], inGroups: [name]).count == count)
        }
        // Named more often than there are groups.
        let all = catalog.products(withIDs: [], inGroups: names + names)
        #expect(all == catalog.allProducts)
        #expect(catalog.allProducts.subtracting(all).isEmpty)
    }

    @Test func `names of many groups, known and unknown, add up`() throws {
        let catalog = try Self.catalog(40, .chosen) { number, product in
            product.groups = [PaymentProductGroup.ID(rawValue: "group \(number)")]
        }
        for count in [15, 16, 17, 40] {
            let names = (0..<count).map { PaymentProductGroup.ID(rawValue: "group \($0)") }
            let set = catalog.products(withIDs: [], inGroups: names + ["unknown", ""])
            #expect(set.map(\.offset) == Array(0..<count))
        }
    }
}

import ProductCatalog
import TestSupport
import Testing

/// Amounts and limits of any size and number, in every form of storage.
struct AmountTableTests {
    private static let amounts = [Int.min, .min + 1, -1, 0, 1, .max - 1, .max]

    /// Limits with every consistent pair of these bounds, with one bound and with none.
    private static let limits = amounts.flatMap { minimum in
        amounts.filter { $0 >= minimum }.map { AmountLimits(minimum: minimum, maximum: $0) }
            + [AmountLimits(minimum: minimum), AmountLimits(maximum: minimum), AmountLimits()]
    }

    @Test(arguments: ProductSet.Form.allCases)
    func `extreme amounts meet extreme limits`(form: ProductSet.Form) throws {
        let general = try PaymentProductCatalog(count: Self.limits.count, storedAs: form) {
            $1.rules.amountLimits = Self.limits[$0]
        }
        let specific = try PaymentProductCatalog(count: Self.limits.count, storedAs: form) {
            $1.rules.amountLimits = AmountLimits(minimum: 5, maximum: 5)
            $1.rules.amountLimitsByCurrency["EUR"] = Self.limits[$0]
        }
        for amount in Self.amounts {
            let expected = Self.limits.indices.filter { Self.limits[$0].contains(amount) }
            let context = PaymentContext(currency: "EUR", amount: amount)
            #expect(general.products(allowedIn: context).offsets == expected)
            #expect(specific.products(allowedIn: context).offsets == expected)
            let other = PaymentContext(currency: "USD", amount: amount)
            #expect(specific.products(allowedIn: other).isEmpty)
        }
    }

    /// Positive and negative powers of two and their neighbors, and the extreme amounts.
    private static let amountsOfAllSizes = Set(
        (0..<63).flatMap { power in (-1...1).flatMap { [1 << power + $0, -(1 << power) + $0] } }
            + [.min, .max]
    ).sorted()

    @Test(arguments: ProductSet.Form.allCases, [1, 2, 3, 40, 1000])
    func `amounts of all sizes meet many, few and single limits`(
        form: ProductSet.Form,
        step: Int
    ) throws {
        // All negative amounts are looked up alike, positive ones by their size.
        for candidates in [Self.amountsOfAllSizes, Self.amountsOfAllSizes.filter { $0 >= 0 }] {
            let minimums = stride(from: step / 2, to: candidates.count, by: step)
                .map { candidates[$0] }
            let catalog = try PaymentProductCatalog(count: minimums.count, storedAs: form) {
                $1.rules.amountLimits.minimum = minimums[$0]
            }
            for amount in Self.amountsOfAllSizes {
                let allowed = catalog.products(allowedIn: PaymentContext(amount: amount))
                #expect(allowed.count == minimums.count { $0 <= amount })
                #expect(allowed.last.map(\.offset) == minimums.lastIndex { $0 <= amount })
            }
        }
    }

    /// The set of allowed products is cached for some of the thresholds only.
    @Test(arguments: ProductSet.Form.unbounded, [33, 64, 65, 100, 600])
    func `every amount among many thresholds allows the expected products`(
        form: ProductSet.Form,
        count: Int
    ) throws {
        let catalog = try PaymentProductCatalog(count: count, storedAs: form) { offset, product in
            product.rules.amountLimits = AmountLimits(minimum: 2 * offset, maximum: 2 * offset + 9)
        }
        for amount in -1...2 * count + 10 {
            let expected = catalog.filter { $0.rules.amountLimits.contains(amount) }.map(\.id)
            let allowed = catalog.products(allowedIn: PaymentContext(amount: amount))
            #expect(catalog[allowed].ids == expected)
        }
    }

    /// Between two cached sets, every chunk changes.
    @Test(arguments: ProductSet.Form.unbounded, [2, 100])
    func `an amount allows the expected products in every chunk`(
        form: ProductSet.Form,
        thresholdCount: Int
    ) throws {
        let minimums = (0..<3 * 16_384 + 2).map { $0 * 7919 % thresholdCount }
        let catalog = try PaymentProductCatalog(count: minimums.count, storedAs: form) {
            $1.rules.amountLimits.minimum = minimums[$0]
        }
        for amount in [-1, 0, 1, thresholdCount / 3, thresholdCount / 2, thresholdCount] {
            let expected = minimums.indices.filter { minimums[$0] <= amount }
            let allowed = catalog.products(allowedIn: PaymentContext(amount: amount))
            #expect(allowed.offsets == expected)
        }
    }

    @Test(arguments: ProductSet.Form.unbounded)
    func `equal limits of products far apart share a threshold`(form: ProductSet.Form) throws {
        let catalog = try PaymentProductCatalog(count: 900, storedAs: form) { offset, product in
            let minimum = offset % 300 * 7
            product.rules.amountLimits = AmountLimits(minimum: minimum, maximum: minimum + 20)
        }
        for amount in [0, 6, 7, 20, 21, 27, 28, 1_000, 2_093, 2_094, 2_113, 2_114] {
            let expected = catalog.filter { $0.rules.amountLimits.contains(amount) }.map(\.id)
            let allowed = catalog.products(allowedIn: PaymentContext(amount: amount))
            #expect(catalog[allowed].ids == expected)
        }
    }
}

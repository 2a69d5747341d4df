import ProductCatalog
import Testing

struct AmountLimitsTests {
    private static let amounts = [Int.min, .min + 1, -1, 0, 1, 99, 100, 101, .max - 1, .max]

    /// Limits with every pair of these bounds, also contradictory ones, with one bound and with none.
    private static let limits = amounts.flatMap { minimum in
        amounts.map { AmountLimits(minimum: minimum, maximum: $0) }
            + [AmountLimits(minimum: minimum), AmountLimits(maximum: minimum), AmountLimits()]
    }

    @Test func `both bounds are inclusive`() {
        let limits = AmountLimits(minimum: 100, maximum: 200)
        #expect(
            [.min, 0, 99, 100, 101, 199, 200, 201, .max].map(limits.contains)
                == [false, false, false, true, true, true, true, false, false]
        )
        let single = AmountLimits(minimum: 5, maximum: 5)
        #expect([4, 5, 6].map(single.contains) == [false, true, false])
    }

    @Test func `an absent bound doesn't constrain`() {
        #expect([Int.min, 0, .max].map(AmountLimits().contains) == [true, true, true])
        let minimum = AmountLimits(minimum: 100)
        #expect([.min, 99, 100, .max].map(minimum.contains) == [false, false, true, true])
        let maximum = AmountLimits(maximum: 100)
        #expect([.min, 100, 101, .max].map(maximum.contains) == [true, true, false, false])
    }

    @Test func `the smallest and the largest integer are ordinary bounds`() {
        let all = AmountLimits(minimum: .min, maximum: .max)
        #expect([Int.min, 0, .max].map(all.contains) == [true, true, true])
        let last = AmountLimits(minimum: .max)
        #expect([Int.min, .max - 1, .max].map(last.contains) == [false, false, true])
        let first = AmountLimits(maximum: .min)
        #expect([Int.min, .min + 1, .max].map(first.contains) == [true, false, false])
    }

    @Test func `contradictory limits contain no amount`() {
        for limits in [
            AmountLimits(minimum: 101, maximum: 100), AmountLimits(minimum: .max, maximum: .min),
            AmountLimits(minimum: .min + 1, maximum: .min),
            AmountLimits(minimum: .max, maximum: .max - 1),
        ] {
            #expect(!Self.amounts.contains(where: limits.contains), "\(limits)")
        }
    }

    @Test func `limits contain the amounts that aren't below the minimum or above the maximum`() {
        for limits in Self.limits {
            for amount in Self.amounts {
                let isBelow = limits.minimum.map { amount < $0 } ?? false
                let isAbove = limits.maximum.map { amount > $0 } ?? false
                #expect(limits.contains(amount) == (!isBelow && !isAbove), "\(amount), \(limits)")
            }
        }
    }
}

/// Amounts at which something changes, to find out how many of them another amount has reached.
///
/// Limits are often far apart: 1, 50, 1000, 250,000. So the search begins among those of the
/// amount's own size, where there are few or none.
struct Thresholds: Sendable {
    /// In ascending order.
    private let amounts: [Int]

    /// By the size of an amount, where its search begins.
    ///
    /// INVARIANT: of the thresholds before, the amount has reached each; of those that come after
    /// ``reach`` more, none.
    private let starts: [UInt32]

    /// How many thresholds have one size, at most. Every search goes through as many, so that it
    /// takes the same steps whatever the amount.
    private let reach: Int

    /// - Parameter amounts: in ascending order
    init(_ amounts: [Int]) {
        var counts = [Int](repeating: 0, count: Int.bitWidth)
        for amount in amounts { counts[Self.size(of: amount)] += 1 }
        let reach = counts.reduce(0, max)
        var starts = [UInt32](repeating: 0, count: counts.count)
        var smaller = 0
        // Amounts below zero have the last size, and come first.
        for size in [counts.count - 1] + counts.indices.dropLast() {
            // Near the end a search begins earlier, so that it has as many to go through.
            starts[size] = UInt32(min(smaller, amounts.count - reach))
            smaller += counts[size]
        }
        self.amounts = amounts
        self.starts = starts
        self.reach = reach
    }

    /// How many thresholds are at an amount or below.
    ///
    /// - Complexity: O(log thresholds).
    @inline(__always)
    func count(upTo amount: Int) -> Int {
        guard reach > 0 else { return 0 }
        var passed = Int(starts[Self.size(of: amount)])
        var rest = reach
        while rest > 1 {
            let half = rest >> 1
            passed &+= amounts[passed &+ half] <= amount ? half : 0
            rest &-= half
        }
        // Mostly this is the only step. Which way it goes is a matter of chance, so it is computed:
        // wrong guesses of the processor take longer.
        return passed &+ (amounts[passed] <= amount ? 1 : 0)
    }

    /// The place of an amount's highest bit.
    @inline(__always)
    private static func size(of amount: Int) -> Int {
        Int.bitWidth &- 1 &- (amount | 1).leadingZeroBitCount
    }
}

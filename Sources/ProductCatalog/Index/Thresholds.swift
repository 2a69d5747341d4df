/// The amounts at which the set of allowed products changes, in ascending order.
struct Thresholds: Sendable {
    private let amounts: [WideInt]

    /// Creates thresholds from amounts in ascending order.
    init(_ amounts: [WideInt]) {
        self.amounts = amounts
    }

    /// Returns the number of thresholds that an amount has reached.
    ///
    /// - Complexity: O(log thresholds).
    @inline(__always)
    func count(upTo amount: WideInt) -> Int {
        var reached = 0
        var remaining = amounts.count
        while remaining > 0 {
            let half = (remaining &+ 1) >> 1
            // Computed without a branch, because the direction of each step is unpredictable.
            reached &+= amounts[reached &+ half &- 1] <= amount ? half : 0
            remaining &-= half
        }
        return reached
    }
}

import CMeasuring

extension Workload {
    /// Returns the number of operations that take at least a duration, and their time.
    func batch(lasting duration: Duration) -> (operations: Int, nanoseconds: Double) {
        // The first operation warms the caches.
        _ = nanoseconds(0..<1)
        var operations = 1
        var elapsed = nanoseconds(0..<1)
        while elapsed < duration / .nanoseconds(1), operations < 1 << 24 {
            operations *= 2
            elapsed = nanoseconds(0..<operations)
        }
        return (operations, elapsed)
    }

    /// Returns the average number of allocations per operation, or `nil` if they can't be counted.
    func allocations(over operations: Int) -> Double? {
        guard measuring_counts_allocations(), isSingleThreaded else { return nil }
        let before = measuring_count_allocations(true).count
        run(0..<operations)
        let after = measuring_count_allocations(false).count
        return Double(after - before) / Double(operations)
    }
}

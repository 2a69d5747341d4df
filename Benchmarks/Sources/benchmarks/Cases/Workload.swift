import CMeasuring

/// The operations of an engine for a case.
///
/// The loop over the operations is part of the workload, so that no indirect call is timed.
struct Workload {
    /// Performs the operations for a range of input indices.
    let run: (Range<Int>) -> Void

    /// Returns a hash of the answer to an input, for comparison with other engines.
    let digest: (Int) -> UInt64

    /// Performs operations and returns their CPU time in nanoseconds.
    let nanoseconds: (Range<Int>) -> Double

    /// A Boolean value that indicates whether all work happens on the calling thread.
    let isSingleThreaded: Bool

    /// Creates a workload for the calling thread, timed by the CPU time of that thread.
    init(run: @escaping (Range<Int>) -> Void, digest: @escaping (Int) -> UInt64) {
        self.init(run: run, digest: digest, isSingleThreaded: true) { operations in
            let start = measuring_thread_seconds()
            run(operations)
            return (measuring_thread_seconds() - start) * 1e9
        }
    }

    /// Creates a workload with its own timer.
    init(
        run: @escaping (Range<Int>) -> Void,
        digest: @escaping (Int) -> UInt64,
        isSingleThreaded: Bool,
        nanoseconds: @escaping (Range<Int>) -> Double
    ) {
        self.run = run
        self.digest = digest
        self.isSingleThreaded = isSingleThreaded
        self.nanoseconds = nanoseconds
    }
}

import CMeasuring

/// What an engine does for a case. The loop is inside, so that no call stands between it and the
/// engine.
struct Work {
    /// Runs operations over inputs by their numbers.
    let run: (Range<Int>) -> Void

    /// A number that tells the answer to an input from any other answer.
    let digest: (Int) -> UInt64

    /// Runs operations and gives the nanoseconds that they took.
    let nanoseconds: (Range<Int>) -> Double

    /// Work in one thread. What else the machine does meanwhile is not counted.
    init(run: @escaping (Range<Int>) -> Void, digest: @escaping (Int) -> UInt64) {
        self.init(run: run, digest: digest, isInThisThread: true) { operations in
            let start = measuring_thread_seconds()
            run(operations)
            return (measuring_thread_seconds() - start) * 1e9
        }
    }

    /// Whether nothing happens in other threads.
    let isInThisThread: Bool

    /// Work that is timed in a way of its own.
    init(
        run: @escaping (Range<Int>) -> Void,
        digest: @escaping (Int) -> UInt64,
        isInThisThread: Bool,
        nanoseconds: @escaping (Range<Int>) -> Double
    ) {
        self.run = run
        self.digest = digest
        self.isInThisThread = isInThisThread
        self.nanoseconds = nanoseconds
    }
}

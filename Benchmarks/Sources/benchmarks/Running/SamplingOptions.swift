/// The number of rounds to measure, and their duration.
struct SamplingOptions {
    /// The minimum duration of one engine's round, long enough to make clock reads negligible.
    let round: Duration

    /// The minimum and maximum numbers of rounds.
    let rounds: ClosedRange<Int>

    /// The desired total duration of one engine's rounds.
    let budget: Duration

    static let standard = SamplingOptions(
        round: .milliseconds(2),
        rounds: 5...31,
        budget: .milliseconds(600)
    )

    /// Less precise, but faster.
    static let quick = SamplingOptions(
        round: .milliseconds(1),
        rounds: 3...15,
        budget: .milliseconds(100)
    )

    /// One round of minimal duration, for tests that ignore the figures.
    static let single = SamplingOptions(
        round: .microseconds(1),
        rounds: 1...1,
        budget: .zero
    )

    /// Returns the number of rounds that fit in the budget.
    ///
    /// - Parameter nanoseconds: The duration of a round for each engine.
    func roundCount(_ nanoseconds: [Double]) -> Int {
        let round = nanoseconds.reduce(1, +)
        let total = budget / .nanoseconds(1) * Double(nanoseconds.count)
        return min(max(Int(total / round), rounds.lowerBound), rounds.upperBound)
    }
}

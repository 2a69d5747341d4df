/// How long is measured: enough rounds for a median, none so short that the clock itself counts.
struct Pace {
    /// What a round of one engine takes at least.
    let round: Duration

    /// How many rounds there are.
    let rounds: ClosedRange<Int>

    /// What all rounds of one engine take, where the least number of rounds allows it.
    let budget: Duration

    static let usual = Pace(round: .milliseconds(2), rounds: 5...31, budget: .milliseconds(600))

    /// Wider spreads, in less time.
    static let brisk = Pace(round: .milliseconds(1), rounds: 3...15, budget: .milliseconds(100))

    /// To see that everything works, where the figures do not matter.
    static let hasty = Pace(round: .microseconds(1), rounds: 1...1, budget: .zero)

    /// How many rounds there are when a round of each engine takes so long.
    func rounds(_ nanoseconds: [Double]) -> Int {
        let one = nanoseconds.reduce(1, +)
        let all = budget / .nanoseconds(1) * Double(nanoseconds.count)
        return min(max(Int(all / one), rounds.lowerBound), rounds.upperBound)
    }
}

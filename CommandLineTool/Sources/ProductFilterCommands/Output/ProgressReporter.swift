/// A counter that shows its progress on standard error, if that is a terminal.
struct ProgressReporter {
    private let noun: String
    private let isEnabled = FileDescriptor.standardError.isTerminal
    private let start = ContinuousClock.now
    private var count = 0

    /// The number of items after which the progress is shown again.
    private static let interval = 10_000

    /// Creates a reporter.
    ///
    /// - Parameter noun: The plural name of the items.
    init(noun: String) {
        self.noun = noun
    }

    /// Counts one item.
    mutating func advance() {
        count += 1
        if isEnabled, count.isMultiple(of: Self.interval) { show(terminator: "\r") }
    }

    /// Shows the final count.
    func finish() {
        if isEnabled, count >= Self.interval { show(terminator: "\n") }
    }

    private func show(terminator: String) {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let rate = seconds > 0 ? Int(Double(count) / seconds) : 0
        StandardError.write("\(count) \(noun), \(rate) per second", terminator: terminator)
    }
}

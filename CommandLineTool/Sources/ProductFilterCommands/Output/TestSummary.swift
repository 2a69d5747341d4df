import ProductFilterJSON

/// The numbers of cases that pass, fail or are invalid.
struct TestSummary {
    private var unknown = UnknownEntrySummary()

    /// The number of lines.
    private(set) var total = 0

    /// The number of cases whose answer isn't as expected.
    private(set) var failureCount = 0

    /// The number of invalid lines.
    private(set) var errorCount = 0

    /// Adds a result to the counts.
    mutating func add(_ result: TestResult) {
        total += 1
        switch result.outcome {
        case .passed: break
        case .failed: failureCount += 1
        case .faults: errorCount += 1
        }
        unknown.add(result.unknownEntries, onLine: total)
    }

    /// The first unknown entries, and the counts, as lines for people.
    var lines: [String] {
        var counts = [
            "\(total - failureCount - errorCount) as expected", "\(failureCount) failed",
        ]
        if unknown.queryCount > 0 {
            counts.append("\(unknown.queryCount) with unknown products, groups or attributes")
        }
        if errorCount > 0 { counts.append("\(errorCount) invalid") }
        return unknown.lines + ["\(total.counting("case")): \(counts.joined(separator: ", "))"]
    }
}

import ProductFilterJSON

/// The numbers of queries that a batch answers or rejects.
struct BatchSummary {
    private var total = 0
    private var unknown = UnknownEntrySummary()

    /// The number of queries that are rejected.
    private(set) var errorCount = 0

    /// Adds a result to the counts.
    mutating func add(_ result: QueryResult) {
        total += 1
        errorCount += result.isError ? 1 : 0
        unknown.add(result.unknownEntries, onLine: total)
    }

    /// The first unknown entries, and the counts, as lines for people.
    var lines: [String] {
        unknown.lines + [
            "\(total.counting("line")): \(total - errorCount) answered, "
                + "\(unknown.queryCount) with unknown products, groups or attributes, "
                + "\(errorCount) with errors"
        ]
    }
}

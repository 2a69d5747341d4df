import ProductFilter

/// The numbers of stored filters that a change of catalog affects.
struct ImpactSummary {
    /// The number of lines.
    private(set) var total = 0

    private var changed = 0
    private var gaining = 0
    private var losing = 0
    private var leftWithNothing = 0
    private var unknown = UnknownEntrySummary()

    /// The number of invalid lines.
    private(set) var errorCount = 0

    /// Adds a result to the counts.
    mutating func add(_ result: ImpactResult) {
        total += 1
        switch result.outcome {
        case .impact(let impact, let unknownEntries):
            changed += impact.isEmpty ? 0 : 1
            gaining += impact.gained.isEmpty ? 0 : 1
            losing += impact.lost.isEmpty ? 0 : 1
            leftWithNothing += impact.leavesNothing ? 1 : 0
            unknown.add(unknownEntries, onLine: total)
        case .faults:
            errorCount += 1
        }
    }

    /// The first unknown entries, and the counts, as lines for people.
    var lines: [String] {
        unknown.lines + [
            "\(total.counting("line")): \(changed) changed, \(gaining) gaining products, "
                + "\(losing) losing products, \(leftWithNothing) left with nothing, "
                + "\(unknown.queryCount) with unknown products, groups or attributes, "
                + "\(errorCount) invalid"
        ]
    }
}

import ProductFilter

/// The numbers of stored filters that a change of catalog affects.
struct ImpactSummary {
    private var total = 0
    private var changed = 0
    private var gaining = 0
    private var losing = 0
    private var leftWithNothing = 0
    private var invalid = 0

    /// Adds a result to the counts.
    mutating func add(_ result: ImpactResult) {
        total += 1
        switch result.outcome {
        case .impact(let impact):
            changed += impact.isEmpty ? 0 : 1
            gaining += impact.gained.isEmpty ? 0 : 1
            losing += impact.lost.isEmpty ? 0 : 1
            leftWithNothing += impact.leavesNothing ? 1 : 0
        case .faults:
            invalid += 1
        }
    }

    /// The counts as a line for people.
    var text: String {
        "\(total) stored filters: \(changed) changed, \(gaining) gaining products, "
            + "\(losing) losing products, \(leftWithNothing) left with nothing, \(invalid) invalid"
    }
}

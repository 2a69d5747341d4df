import ProductFilter

/// How many stored filters a change of catalog touches.
struct ImpactSummary {
    private var (all, changed, gaining, losing, leftWithNothing, unreadable) = (0, 0, 0, 0, 0, 0)

    mutating func count(_ answer: ImpactAnswer) {
        all += 1
        switch answer.outcome {
        case .success(let impact):
            changed += impact.isNone ? 0 : 1
            gaining += impact.gained.isEmpty ? 0 : 1
            losing += impact.lost.isEmpty ? 0 : 1
            leftWithNothing += impact.leavesNothing ? 1 : 0
        case .failure:
            unreadable += 1
        }
    }

    /// The counts, in a line for people.
    var text: String {
        "stored filters: \(all), changed: \(changed), gain products: \(gaining), "
            + "lose products: \(losing), left with nothing: \(leftWithNothing), "
            + "cannot be read: \(unreadable)"
    }
}

import ProductFilter
import ProductFilterJSON

/// The numbers of stored filters that a change of catalog affects.
struct ImpactSummary {
    /// The number of lines.
    private(set) var total = 0

    private var changed = 0
    private var gaining = 0
    private var losing = 0
    private var widened = 0
    private var narrowed = 0
    private var undecided = 0
    private var leftWithNothing = 0
    private var unknown = UnknownEntrySummary()
    private var products = ChangedProducts()

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
            widened += impact.widened.isEmpty ? 0 : 1
            narrowed += impact.narrowed.isEmpty ? 0 : 1
            undecided += impact.undecided.isEmpty ? 0 : 1
            leftWithNothing += impact.leavesNothing ? 1 : 0
            products.add(impact)
            unknown.add(unknownEntries, onLine: total)
        case .faults:
            errorCount += 1
        }
    }

    /// Returns the first unknown entries, the counts and the first changed products, as lines for
    /// people.
    ///
    /// - Parameters:
    ///   - change: The change of catalog, in the contexts of the options.
    ///   - format: The format of amounts.
    func lines(of change: CatalogChange, amounts format: AmountFormat) -> [String] {
        unknown.lines + [counts] + products.lines(of: change, amounts: format)
    }

    private var counts: String {
        "\(total.counting("line")): \(changed) changed, \(gaining) gaining products, "
            + "\(losing) losing products, \(widened) with widened products, "
            + "\(narrowed) with narrowed products, "
            + (undecided > 0 ? "\(undecided) with undecided products, " : "")
            + "\(leftWithNothing) left with nothing, "
            + "\(unknown.queryCount) with unknown products, groups or attributes, "
            + "\(errorCount) invalid"
    }
}

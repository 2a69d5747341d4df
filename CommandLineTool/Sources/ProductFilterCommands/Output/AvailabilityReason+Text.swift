import ProductCatalog
import ProductFilter

extension AvailabilityReason {
    /// The greatest number of lines about unmet conditions.
    private static let maxConditionLineCount = 5

    /// The reason for people. If there are several conditions, each of the first is an indented item
    /// with what it needs.
    var lines: [String] {
        let needs = unmetConditionMessages
        guard needs.count > 1 else { return [message.escapingControls] }
        let listed = needs.prefix(Self.maxConditionLineCount)
        let others = needs.count - listed.count
        let items = listed + (others > 0 ? ["and \(others) more"] : [])
        return ["meets none of \(unmetConditions.count) conditions:"]
            + items.map { "  - \($0.escapingControls)" }
    }

    /// The reason as an item of a list.
    var itemLines: [String] {
        lines.enumerated().map { $0 == 0 ? "  - \($1)" : "  \($1)" }
    }
}

import ProductCatalog
import ProductFilter

extension AvailabilityReason {
    /// The greatest number of unmet conditions to list.
    private static let maxConditionCount = 5

    /// The reason for people. If there are several conditions, each of the first is an indented item
    /// with what it needs.
    var lines: [String] {
        guard unmetConditions.count > 1 else { return [message.escapingControls] }
        let listed = unmetConditions.prefix(Self.maxConditionCount)
        let others = unmetConditions.count - listed.count
        let items =
            listed.map { "\($0) (conditions[\($0.index)])" }
            + (others > 0 ? ["and \(others) more"] : [])
        return ["meets none of \(unmetConditions.count) conditions:"]
            + items.map { "  - \($0.escapingControls)" }
    }
}

import ProductCatalog
import ProductFilter
import ProductFilterJSON

extension ProductFixes {
    /// The fixes for people: each with what to edit and to change, and what else it admits. Without
    /// any, what prevents them.
    var lines: [String] {
        guard !fixes.isEmpty else {
            let obstacles = fixes.obstacles.map(\.message).joined(separator: "; ")
            return ["\(limit): \(obstacles)".escapingControls]
        }
        let others = fixes.hasMore ? ["- or change other parts of the payment context"] : []
        return ["to make it available:"] + (fixes.flatMap(lines) + others).map { "  \($0)" }
    }

    /// What would help, if no fix does.
    private var limit: String {
        guard fixes.obstacles.contains(where: { $0.location != nil }) else {
            return "only a change of the catalog helps"
        }
        return "no edit of \(layerName.map { "layer `\($0)`" } ?? "the request") helps"
    }

    private func lines(for fix: AvailabilityFix) -> [String] {
        let changes = fix.contextChange?.messages(changing: resolution.context) ?? []
        let steps = [
            fix.edits.isEmpty ? "" : edits(of: fix), changes.list(conjunction: "and") { $0 },
        ]
        let line = "- " + steps.filter { !$0.isEmpty }.joined(separator: ", and ").escapingControls
        guard !fix.alsoAdmits.isEmpty else { return [line] }
        let others = resolution.catalog[fix.alsoAdmits].ids.list { resolution.name(of: $0) }
        return [line, "  which also admits \(others)"]
    }

    private func edits(of fix: AvailabilityFix) -> String {
        let edits = fix.edits.list(conjunction: "and", \.description)
        return layerName.map { "in layer `\($0)` \(edits)" } ?? edits
    }
}

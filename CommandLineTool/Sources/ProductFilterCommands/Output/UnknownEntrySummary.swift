import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The unknown products, groups and attributes in many queries, each listed once.
struct UnknownEntrySummary {
    /// The number of queries with unknown entries.
    private(set) var queryCount = 0

    /// What the first queries name, in the order of their lines.
    private(set) var lines: [String] = []

    private var listed: Set<EntryReference> = []

    /// The number of entries to list. There may be millions.
    private static let maxCount = 10

    /// Adds the unknown entries of a query.
    mutating func add(_ entries: [UnknownEntry], onLine number: Int) {
        if !entries.isEmpty { queryCount += 1 }
        for entry in entries where lines.count <= Self.maxCount {
            let diagnostic = entry.diagnostic
            guard let reference = diagnostic.entry, !listed.contains(reference) else { continue }
            guard listed.count < Self.maxCount else {
                lines.append("there are more unknown products, groups or attributes")
                return
            }
            listed.insert(reference)
            let severity = diagnostic.severity.rawValue
            lines.append("\(severity): line \(number): \(entry.path): \(diagnostic.message)")
        }
    }
}

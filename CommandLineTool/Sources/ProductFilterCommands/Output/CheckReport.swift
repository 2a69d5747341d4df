import ProductCatalog

/// The diagnostics of one request.
struct CheckReport: JSONWritable {
    /// The diagnostics in the order of the request.
    let diagnostics: [Diagnostic]

    /// Whether a diagnostic is an error.
    var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }

    func write(to json: inout JSONWriter) {
        json.object { $0.member("diagnostics", diagnostics) }
    }

    /// Returns the report for people: one line per diagnostic, and their counts.
    func text(styled style: TextStyle) -> String {
        guard !diagnostics.isEmpty else { return "No problems found." }
        let counts = FindingSeverity.allCases.compactMap { severity in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : count.counting(severity.rawValue)
        }
        let lines = diagnostics.map { $0.line(styled: style) }
        return (lines + ["", style.bold(counts.joined(separator: ", "))]).joined(separator: "\n")
    }
}

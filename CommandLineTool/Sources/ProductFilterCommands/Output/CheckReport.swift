import ProductFilter

/// What is wrong with a request.
struct CheckReport: Encodable {
    let diagnostics: [Diagnostic]

    var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }

    /// The findings for people, a line each, and how many there are.
    func text(styled style: Style) -> String {
        guard !diagnostics.isEmpty else { return "Nothing to say: every entry does what it says." }
        let counts = FilterDiagnostic.Severity.allCases.compactMap { severity in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let lines = diagnostics.map { $0.line(styled: style) }
        return (lines + ["", style.bold(counts.joined(separator: ", "))]).joined(separator: "\n")
    }
}

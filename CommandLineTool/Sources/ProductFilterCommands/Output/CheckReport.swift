import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The diagnostics of one request.
struct CheckReport: JSONWritable {
    /// The diagnostics in the order of the request, then of the payment context.
    let diagnostics: [Diagnostic]

    /// Creates a report about a resolution.
    init(of resolution: Resolution) {
        var diagnostics = resolution.diagnostics
        let codes: [FilterDiagnostic.Code] = [.nothingAvailable, .emptyCatalog]
        if resolution.available.isEmpty, !diagnostics.contains(where: { codes.contains($0.code) }) {
            diagnostics.append(.nothingAvailableInContext)
        }
        self.diagnostics = diagnostics
    }

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

extension Diagnostic {
    /// The filters leave products, but none in the payment context.
    fileprivate static let nothingAvailableInContext = Diagnostic(
        code: .nothingAvailable,
        severity: .error,
        path: "context",
        message:
            "no product is left in this payment context, but in others there are some: allow more in "
            + "restrictTo, exclude less, or correct the context"
    )
}

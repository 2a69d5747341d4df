import Reporting

/// An error in the options that select cases, sizes and engines.
enum SelectionError: Error, Equatable, CustomStringConvertible {
    /// The expression and the reason why it can't be parsed.
    case invalidExpression(String, String)
    case noMatch(String)
    case invalidSize(String)
    case unknownEngine(String)
    case notBuiltIn(EngineName)
    case nothingSelected

    var description: String {
        switch self {
        case .invalidExpression(let filter, let reason):
            "`\(filter)` isn't a valid regular expression: \(reason)"
        case .noMatch(let filter):
            "no case name matches `\(filter)`: run `benchmarks list` for the names"
        case .invalidSize(let size):
            "`\(size)` isn't a valid number of products: use numbers from "
                + "\(Case.sizeLimits.lowerBound) to \(Case.sizeLimits.upperBound), "
                + "separated by commas"
        case .unknownEngine(let engine):
            "unknown engine `\(engine)`: use "
                + EngineName.allCases.map(\.rawValue).joined(separator: ", ")
        case .notBuiltIn(let engine):
            engine.installationHint
        case .nothingSelected:
            "none of the selected engines supports any of the selected cases at these sizes: "
                + "run `benchmarks list` for the cases"
        }
    }
}

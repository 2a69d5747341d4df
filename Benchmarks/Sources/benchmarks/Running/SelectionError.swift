import Measuring

/// What is wrong with a selection, and what to do.
enum SelectionError: Error, Equatable, CustomStringConvertible {
    case badExpression(String, String)
    case noCase(String)
    case badSize(String)
    case noEngine(String)
    case noCRoaring
    case nothing

    var description: String {
        switch self {
        case .badExpression(let filter, let reason):
            "`\(filter)` is no regular expression: \(reason)"
        case .noCase(let filter):
            "no case's name matches `\(filter)`: see `benchmarks list`"
        case .badSize(let size):
            "`\(size)` is no number of products: give numbers from \(Case.sizeLimits.lowerBound) to "
                + "\(Case.sizeLimits.upperBound), separated by commas"
        case .noEngine(let engine):
            "there is no engine `\(engine)`: there are "
                + EngineName.allCases.map(\.rawValue).joined(separator: ", ")
        case .noCRoaring:
            "CRoaring was not built in: run Scripts/fetch-croaring and build again"
        case .nothing:
            "none of these engines takes part in any of these cases at these sizes: "
                + "see `benchmarks list`"
        }
    }
}

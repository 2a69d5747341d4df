import Foundation
import ProductFilter

/// How text is set off on a terminal: with colours, or not at all.
struct Style {
    let isColored: Bool

    static let plain = Style(isColored: false)

    /// Colours only where a person is looking and has not said no.
    static var forStandardOutput: Style {
        let environment = ProcessInfo.processInfo.environment
        let isDeclined = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
        return Style(isColored: isatty(STDOUT_FILENO) == 1 && !isDeclined)
    }

    func bold(_ text: String) -> String { wrapped(text, in: "1") }

    func dim(_ text: String) -> String { wrapped(text, in: "2") }

    func colored(_ severity: FilterDiagnostic.Severity) -> String {
        let color =
            switch severity {
            case .error: "31"
            case .warning: "33"
            default: "36"
            }
        return wrapped(severity.rawValue, in: color)
    }

    private func wrapped(_ text: String, in code: String) -> String {
        isColored ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}

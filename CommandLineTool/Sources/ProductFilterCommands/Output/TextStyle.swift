import ProductCatalog

/// The emphasis of text on a terminal, with ANSI escape codes or without any.
struct TextStyle {
    /// Whether text is emphasized.
    let isEnabled: Bool

    /// The style for standard output: emphasis on a terminal, unless `NO_COLOR` is set.
    static var forStandardOutput: TextStyle {
        let isDisabled = Environment["NO_COLOR"]?.isEmpty == false || Environment["TERM"] == "dumb"
        return TextStyle(isEnabled: FileDescriptor.standardOutput.isTerminal && !isDisabled)
    }

    /// Returns text in bold.
    func bold(_ text: String) -> String {
        wrapped(text, in: "1")
    }

    /// Returns text with less contrast.
    func dim(_ text: String) -> String {
        wrapped(text, in: "2")
    }

    /// Returns the name of a severity in its color.
    func colored(_ severity: FindingSeverity) -> String {
        let color =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            @unknown default: "36"
            }
        return wrapped(severity.rawValue, in: color)
    }

    private func wrapped(_ text: String, in code: String) -> String {
        isEnabled ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}

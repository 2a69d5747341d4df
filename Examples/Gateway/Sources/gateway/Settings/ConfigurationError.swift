/// An error that reports what is wrong with the settings and the files.
struct ConfigurationError: Error, CustomStringConvertible {
    /// The reasons, at least one, each with its place if it has one.
    let reasons: [String]

    init(reasons: [String]) {
        self.reasons = reasons
    }

    init(_ reason: String) {
        reasons = [reason]
    }

    var description: String {
        reasons.joined(separator: "\n")
    }
}

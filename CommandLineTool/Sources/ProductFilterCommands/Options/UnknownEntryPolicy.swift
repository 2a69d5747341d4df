import ArgumentParser

/// How to treat an entry of a filter, or an attribute, that the catalog doesn't know.
enum UnknownEntryPolicy: String, ExpressibleByArgument, CaseIterable {
    /// The entry has no effect, and is reported.
    case report

    /// The entry is an error.
    case reject

    static var allValueDescriptions: [String: String] {
        [
            report.rawValue: "They have no effect, and are reported.",
            reject.rawValue: "They are errors.",
        ]
    }
}

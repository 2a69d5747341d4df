import ArgumentParser

/// How to treat an entry of a filter that the catalog doesn't know.
enum UnknownEntryPolicy: String, ExpressibleByArgument, CaseIterable {
    /// The entry has no effect. `resolve` and `check` report it.
    case report

    /// The entry is an error.
    case reject

    static var allValueDescriptions: [String: String] {
        [
            report.rawValue: "They have no effect; `resolve` and `check` report them.",
            reject.rawValue: "They are errors.",
        ]
    }
}

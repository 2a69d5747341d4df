import ArgumentParser

/// The format in which a command prints its result.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json

    static var allValueDescriptions: [String: String] {
        ["table": "Text for people.", "json": "One line of JSON for programs."]
    }
}

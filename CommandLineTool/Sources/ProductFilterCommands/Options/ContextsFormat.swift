import ArgumentParser

/// The format in which `contexts` prints its result.
enum ContextsFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, svg

    static var allValueDescriptions: [String: String] {
        OutputFormat.allValueDescriptions.merging(
            ["svg": "A chart of countries and currencies for documents."]
        ) { $1 }
    }
}

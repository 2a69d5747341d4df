public import ArgumentParser
public import ProductCatalog

/// The option that selects how to treat an empty `restrictTo`.
struct EmptyRestrictionOptions: ParsableArguments {
    @Option(
        name: .customLong("empty-restriction"),
        help: ArgumentHelp("How to treat an empty `restrictTo`.", valueName: "policy")
    )
    var policy = EmptyRestrictionPolicy.allowsNothing

    /// The options for parsing requests and queries.
    var parsingOptions: ParsingOptions {
        ParsingOptions(emptyRestriction: policy)
    }
}

extension EmptyRestrictionPolicy: @retroactive ExpressibleByArgument {
    /// The meaning of each value, for the help text.
    public static var allValueDescriptions: [String: String] {
        [
            allowsNothing.rawValue: "It allows no product.",
            unrestricted.rawValue: "It's ignored, as if it were absent.",
            reject.rawValue: "It's an error.",
        ]
    }
}

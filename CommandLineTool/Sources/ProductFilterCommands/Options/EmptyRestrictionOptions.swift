public import ArgumentParser
public import ProductFilter

/// What to make of a `restrictTo` that is there and names nothing.
struct EmptyRestrictionOptions: ParsableArguments {
    @Option(
        name: .customLong("empty-restriction"),
        help: ArgumentHelp(
            "What a restrictTo means that is there and names nothing.",
            valueName: "policy"
        )
    )
    var policy = EmptyRestrictionPolicy.allowsNothing

    /// How requests and cases are read.
    var readingOptions: ParsingOptions {
        ParsingOptions(emptyRestriction: policy)
    }
}

extension EmptyRestrictionPolicy: @retroactive ExpressibleByArgument {}

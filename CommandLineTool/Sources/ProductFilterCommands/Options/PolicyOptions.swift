public import ArgumentParser
public import ProductFilter

/// What to make of filters that are not quite right.
struct PolicyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What happens to ids and groups that the catalog does not know.",
            discussion: "Reported, they change nothing; `resolve` and `check` tell of them.",
            valueName: "policy"
        )
    )
    var unknownIds = UnknownEntryPolicy.report

    @OptionGroup
    var emptyRestriction: EmptyRestrictionOptions

    /// How requests and cases are read.
    var readingOptions: ParsingOptions {
        emptyRestriction.readingOptions
    }
}

extension UnknownEntryPolicy: @retroactive ExpressibleByArgument {}

public import ArgumentParser
public import ProductFilter

/// What to make of filters that are not quite right.
struct PolicyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What happens to ids and groups that the catalog does not know: report or reject.",
            discussion: "Reported, they change nothing.",
            valueName: "policy"
        )
    )
    var unknownIds = UnknownIDPolicy.report

    @Option(
        help: ArgumentHelp(
            """
            What a restrictTo means that names nothing: allows-nothing, unrestricted or reject.
            """,
            valueName: "policy"
        )
    )
    var emptyRestriction = EmptyRestrictionPolicy.allowsNothing
}

extension UnknownIDPolicy: @retroactive ExpressibleByArgument {}
extension EmptyRestrictionPolicy: @retroactive ExpressibleByArgument {}

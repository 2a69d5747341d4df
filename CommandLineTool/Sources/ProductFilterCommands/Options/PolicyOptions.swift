public import ArgumentParser
import ProductCatalog
public import ProductFilterJSON

/// The options that select how to treat questionable filters and payment contexts.
struct PolicyOptions: ParsableArguments {
    @Option(
        name: .customLong("unknown-ids"),
        help: ArgumentHelp(
            "How to treat ids of products and groups in filters that aren't in the catalog, and "
                + "attributes that it doesn't name.",
            valueName: "policy"
        )
    )
    var unknownEntries = UnknownEntryPolicy.report

    @OptionGroup
    var emptyRestriction: EmptyRestrictionOptions

    /// The options for parsing requests and queries.
    var parsingOptions: ParsingOptions {
        emptyRestriction.parsingOptions
    }

    /// Returns whether an input is rejected because it has unknown entries.
    func rejects(_ unknown: [some Any]) -> Bool {
        switch unknownEntries {
        case .report: false
        case .reject: !unknown.isEmpty
        }
    }
}

extension UnknownEntryPolicy: @retroactive ExpressibleByArgument {
    /// The meaning of each value, for the help text.
    public static var allValueDescriptions: [String: String] {
        [
            report.rawValue: "They have no effect, and are reported.",
            reject.rawValue: "They are errors.",
        ]
    }
}

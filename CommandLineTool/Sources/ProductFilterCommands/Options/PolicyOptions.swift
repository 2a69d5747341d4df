import ArgumentParser
import ProductCatalog
import ProductFilter

/// The options that select how to treat questionable filters.
struct PolicyOptions: ParsableArguments {
    @Option(
        name: .customLong("unknown-ids"),
        help: ArgumentHelp(
            "How to treat ids of products and groups that aren't in the catalog.",
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

    /// Resolves layers of filters and applies the policy on unknown entries.
    ///
    /// - Throws: `FilterError` if the policy rejects the filters.
    func resolve(
        _ layers: [FilterLayer],
        in catalog: PaymentProductCatalog
    ) throws(FilterError) -> ResolvedFilters {
        let resolved = catalog.resolve(layers)
        switch unknownEntries {
        case .report: break
        case .reject: try resolved.rejectUnknownEntries()
        }
        return resolved
    }
}

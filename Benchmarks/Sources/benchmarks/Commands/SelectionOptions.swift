import ArgumentParser

/// The options that select cases, sizes and engines.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only cases with a name that matches a regular expression.",
            valueName: "regex"
        )
    )
    var filter: String?

    @Option(
        help: ArgumentHelp(
            "Only these catalog sizes. Request bodies always have their default sizes.",
            valueName: "n,…"
        )
    )
    var products: String?

    @Option(help: ArgumentHelp("Only these engines.", valueName: "name,…"))
    var engine: String?

    /// Returns what the options select.
    ///
    /// - Throws: `SelectionError` if an option isn't valid or nothing is selected.
    func selection() throws(SelectionError) -> Selection {
        try Selection(filter: filter, products: products, engines: engine)
    }
}

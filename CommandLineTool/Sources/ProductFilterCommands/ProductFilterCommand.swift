public import ArgumentParser

/// The command `product-filter`.
public struct ProductFilterCommand: ParsableCommand {
    /// What `--help` says, and the commands beneath this one.
    public static let configuration = CommandConfiguration(
        commandName: "product-filter",
        abstract: "Tells which payment products a session may be paid with.",
        discussion: """
            A merchant's session request says `restrictTo` ("at most these") and `exclude` \
            ("never these"), naming products by id and by group. `exclude` always wins, and \
            what the payment context does not allow is out as well.

            Without --catalog a sample catalog is used, whose rules are made up.

            Examples:
              echo '{"paymentProductFilters":{"restrictTo":{"groups":["cards"]}}}' \\
                | product-filter resolve --country NL --currency EUR --amount 2500
              product-filter explain --product 2 request.json
              product-filter check request.json

            Exit status: 0; 1 when the request or the catalog is bad, with a line for each \
            fault on standard error, naming its place; 2 when `check` finds an error; 64 for \
            wrong usage. A bad line of `batch` or `impact` costs that line only, and leaves the \
            exit status 0.
            """,
        subcommands: [
            ResolveCommand.self, ExplainCommand.self, CheckCommand.self, BatchCommand.self,
            ImpactCommand.self,
        ]
    )

    /// Makes the command; its arguments are parsed into it.
    public init() {}
}

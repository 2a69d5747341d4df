public import ArgumentParser
import ProductFilterJSON

/// The `product-filter` command.
public struct ProductFilterCommand: ParsableCommand {
    /// The help text and the subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "product-filter",
        abstract: "List the payment products available to a session, and explain why.",
        discussion: """
            A session request has two filters. `restrictTo` allows only the products and groups \
            that it names. `exclude` removes those that it names, and always wins. In addition, \
            each product has rules about the payment context: the country, the currency, the \
            amount, recurring payments, installments, and attributes of your own such as the \
            channel.

            The built-in sample catalog is used unless you pass --catalog. Its products are real, \
            but their countries, currencies, limits, attributes and conditions are invented.

            Examples:
              echo '{"paymentProductFilters":{"restrictTo":{"groups":["cards"]}}}' \\
                | product-filter resolve --country NL --currency EUR --amount 2500
              product-filter explain --attribute channel=phone --product 302 request.json
              product-filter check request.json
              product-filter test expectations.jsonl
              product-filter catalog products.json

            Exit status:
              0   Success.
              1   Invalid input, or output that can't be written. Standard error says why.
              2   `check` found an error, `test` a failure, `catalog --strict` a warning,
                  or `contexts` a product that's too intricate.
              64  The command line is invalid.

            If the reader of the output closes the pipe, as `head` does, the status is 1 without a \
            message. Control characters in text are escaped, such as \\u{1b}.
            """,
        version: "\(ProductFilterVersion.current)",
        subcommands: [
            ResolveCommand.self, ExplainCommand.self, CheckCommand.self, BatchCommand.self,
            ContextsCommand.self, ImpactCommand.self, CompareCommand.self, TestCommand.self,
            CatalogCommand.self,
        ]
    )

    /// Creates the command, to be filled in by the argument parser.
    public init() {}
}

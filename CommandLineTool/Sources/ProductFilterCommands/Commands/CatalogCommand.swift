import ArgumentParser
import ProductFilterJSON

/// The `product-filter catalog` command.
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: "Show what is in a catalog, and what looks wrong with it.",
        usage: "product-filter catalog [<options>] [<file>]",
        discussion: """
            A catalog is a JSON document in the form that the payment API returns, with further \
            keys for groups, countries, currencies, amounts, attributes and conditions:
              {"paymentProducts":
                [{"id": 1, "displayHints": {"label": "Visa", "displayOrder": 1},
                  "paymentProductGroup": "cards", "countries": ["NL", "BE"],
                  "currencies": ["EUR"], "minAmount": 100, "maxAmount": 100000},
                 {"id": 302, "exceptCountries": ["TR"],
                  "attributes": {"channel": ["web", "app"]}},
                 {"id": 838, "conditions":
                   [{"countries": ["IE"], "maxAmount": 400000},
                    {"countries": ["NL"], "maxAmount": 1200000}]}]}

            A product is allowed if all that it lists holds, and one of its conditions as a whole. \
            Attributes are facts about the payment with names of your own, which --attribute and \
            a query's "context" pass.

            Parsing is strict, except that unknown keys are ignored. All faults are reported at \
            once, with their locations. A warning is about something that is valid but rarely \
            intended, such as the country `UK`, a misspelled key or a maximum of 0, and says what \
            to do. Commands with --catalog report the number of warnings.

            JSON output has the attributes with their values if there are any, the groups with \
            their numbers of products, the number of all products, and the warnings:
              {"attributes":[{"name":"channel","values":["app","web"]}],
               "groups":[{"id":"cards","products":1}],"products":3,
               "warnings":[{"code":"zeroMaximum","message":"…","propertyName":"…"}]}

            For an invalid catalog, it has the errors:
              {"errors":[{"code":"wrongType","column":27,"line":1,
                          "message":"…","propertyName":"paymentProducts[0].id"}]}

            Exit status:
              0  The catalog is valid.
              1  The catalog is invalid.
              2  The catalog has warnings, and --strict is passed.

            Examples:
              product-filter catalog
              product-filter catalog products.json
              product-filter catalog --strict --format json - < products.json
            """
    )

    @Flag(help: "Exit with status 2 if there are warnings.")
    var strict = false

    @Option(help: "The output format.")
    var format = OutputFormat.table

    @Argument(
        help: ArgumentHelp(
            "A file with the catalog, or - for standard input. By default, the built-in sample "
                + "catalog.",
            valueName: "file"
        )
    )
    var path: String?

    func run() throws {
        let loaded = try load()
        let report = CatalogReport(of: loaded.catalog)
        switch format {
        case .table:
            let text = report.text(catalogName: loaded.name, styled: .forStandardOutput)
            try StandardOutput.write(text)
        case .json: try StandardOutput.write(json: report)
        }
        if strict, !report.warnings.isEmpty { throw ExitCode(2) }
    }

    /// Loads the catalog. With the JSON format, its faults are written to standard output.
    private func load() throws -> LoadedCatalog {
        guard let path else { return try .sample() }
        do {
            return try LoadedCatalog(InputFile(path: path))
        } catch  where format == .json {
            try StandardOutput.write(json: CatalogErrors(faults: error.faults))
            throw ExitCode.failure
        }
    }
}

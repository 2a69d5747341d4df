import ArgumentParser
import ProductFilter

/// `product-filter check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell what in a request does not do what it says, before it is used.",
        discussion: """
            An error: something meant to be excluded stays available, or nothing is available. \
            A warning: an entry does not do what it says. A note: an entry is superfluous. Each \
            note and warning promises that the request means the same without that one entry, \
            unless it is the last of its filter, which is then an empty one. \
            A request is what it is for `resolve`.

            Exit status: 0; 1 when the request or the catalog cannot be read; 2 when there is \
            an error.

            Examples:
              product-filter check request.json
              product-filter check --catalog products.json --format json request.json
              echo '{"paymentProductFilters":{"exclude":{"groups":["card"]}}}' \\
                | product-filter check || echo "do not use it: $?"
            """
    )

    @OptionGroup
    var request: RequestOptions

    @Option(help: "How to print: table for people, json for programs.")
    var format = OutputFormat.table

    func run() throws {
        try reportingFaults {
            let resolution = try request.resolution()
            let report = CheckReport(diagnostics: resolution.diagnostics)
            let isNothingAsked = resolution.filters.layers.allSatisfy {
                $0.filters == PaymentProductFilters()
            }
            if isNothingAsked { StandardError.write("warning: \(nothingAsked)") }
            switch format {
            case .table where isNothingAsked && report.diagnostics.isEmpty: break
            case .table: print(report.text(styled: .forStandardOutput))
            case .json: print(try JSON.line(report))
            }
            if report.hasErrors { throw ExitCode(2) }
        }
    }

    private var nothingAsked: String {
        "the request has no `restrictTo` and no `exclude` inside of `paymentProductFilters`, "
            + "so every product is allowed"
    }
}

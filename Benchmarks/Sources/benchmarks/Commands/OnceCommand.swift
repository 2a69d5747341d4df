public import ArgumentParser
public import Reporting

/// The `benchmarks once` command, for instruction counters and other external tools.
struct OnceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "once",
        abstract: "Runs a fixed number of operations of one case.",
        discussion: """
            Nothing is measured or printed. Run it under an external tool, twice with different \
            numbers of operations: the difference excludes the setup.
            """
    )

    @Argument(help: "The name of the case, as in `benchmarks list`.")
    var name: String

    @Option(help: "The number of products in the catalog, or of bytes in the request body.")
    var products = 200

    @Option(help: "The number of operations.")
    var operations: Int

    @Option(help: "The engine.")
    var engine = EngineName.productFilter

    func validate() throws {
        try Case.validate(products: products)
        guard operations >= 0 else {
            throw ValidationError("`--operations \(operations)` is negative: use 0 or more")
        }
    }

    func run() throws {
        guard let subject = Case.all.first(where: { $0.name == name }) else {
            throw ValidationError(
                "unknown case `\(name)`: run `benchmarks list` for the names"
            )
        }
        guard subject.engines.contains(engine), engine.supports(products: products),
            let workload = WorkloadCache().workload(of: engine, for: subject, size: products)
        else {
            throw ValidationError(
                "`\(engine.rawValue)` doesn't support `\(name)` at size \(products)"
            )
        }
        workload.run(0..<operations)
    }
}

extension Case {
    /// Rejects a number of products that isn't supported.
    static func validate(products: Int) throws(ValidationError) {
        guard sizeLimits.contains(products) else {
            throw ValidationError(
                "`--products \(products)` is out of range: "
                    + "use \(sizeLimits.lowerBound) to \(sizeLimits.upperBound)"
            )
        }
    }
}

extension EngineName: ExpressibleByArgument {}

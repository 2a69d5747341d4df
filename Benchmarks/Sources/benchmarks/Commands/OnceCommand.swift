public import ArgumentParser
public import Measuring

/// `benchmarks once`: so many operations and nothing else, for counting instructions.
struct OnceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "once",
        abstract: "Runs exactly so many operations of one case, for instruction counters."
    )

    @Argument(help: "The case, by its name in `benchmarks list`.")
    var name: String

    @Option(help: "How many products the catalog has, or bytes the body.")
    var products = 200

    @Option(help: "How many operations to run.")
    var operations: Int

    @Option(help: "The engine.")
    var engine = EngineName.productFilter

    func validate() throws {
        guard Case.sizeLimits.contains(products) else {
            let limits = Case.sizeLimits
            throw ValidationError(
                "`--products \(products)`: give \(limits.lowerBound) to \(limits.upperBound)"
            )
        }
        guard operations >= 0 else {
            throw ValidationError("`--operations \(operations)`: give 0 or more")
        }
    }

    func run() throws {
        guard let found = Case.all.first(where: { $0.name == name }) else {
            throw ValidationError("there is no case `\(name)`: see `benchmarks list`")
        }
        guard found.engines.contains(engine), engine.takesPart(products: products),
            let work = Arena().work(of: engine, for: found, size: products)
        else {
            throw ValidationError("`\(engine.rawValue)` has no part in `\(name)` at that size")
        }
        work.run(0..<operations)
    }
}

extension EngineName: ExpressibleByArgument {}

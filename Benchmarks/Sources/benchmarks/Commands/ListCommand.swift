import ArgumentParser
import Measuring

/// `benchmarks list`: every case, in a sentence, and the engines that take part in it.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the cases and the engines."
    )

    func run() {
        print("Cases, with their sizes:\n")
        for found in Case.all {
            let sizes = found.sizes.map { "\($0)" }.joined(separator: ", ")
            print("    \(found.name)\n        \(found.summary)")
            print("        \(found.axis.rawValue): \(sizes)")
        }
        print("\nEngines:\n")
        for engine in EngineName.allCases {
            print("    \(engine.rawValue)\n        \(engine.summary)")
        }
        if !CRoaringEngine.isPresent { print("\n" + CRoaringEngine.absence) }
    }
}

extension CRoaringEngine {
    /// What to do where CRoaring was not built in.
    static let absence = "CRoaring is left out: Scripts/fetch-croaring fetches it."
}

import ArgumentParser
import Reporting

/// The `benchmarks list` command.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists all cases with their sizes, and all engines."
    )

    func run() {
        print("Cases and their sizes:\n")
        for subject in Case.all {
            let sizes = subject.sizes.map { "\($0)" }.joined(separator: ", ")
            print("    \(subject.name)\n        \(subject.summary)")
            print("        \(subject.axis.rawValue): \(sizes)")
        }
        print("\nEngines:\n")
        for engine in EngineName.allCases {
            print("    \(engine.rawValue)\n        \(engine.summary)")
        }
        print(EngineName.installationHints, terminator: "")
    }
}

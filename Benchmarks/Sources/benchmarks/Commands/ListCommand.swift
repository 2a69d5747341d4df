import ArgumentParser

/// `benchmarks list`: every case, in a sentence, and the engines that take part in it.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the cases and the engines."
    )

    func run() {
        let width = Case.all.map(\.name.count).max() ?? 0
        for found in Case.all {
            let padding = String(repeating: " ", count: width - found.name.count)
            print("\(found.name)\(padding)  \(found.summary)")
        }
        print("\nengines: " + EngineName.allCases.map(\.rawValue).joined(separator: ", "))
        if !CRoaringEngine.isPresent { print(CRoaringEngine.absence) }
    }
}

extension CRoaringEngine {
    /// What to do where CRoaring was not built in.
    static let absence = "CRoaring is left out: Scripts/fetch-croaring fetches it."
}

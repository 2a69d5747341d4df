import Reporting

/// Two engines gave different answers to the same input.
struct Disagreement: Error, Equatable, CustomStringConvertible {
    let name: String
    let size: Int
    let seed: UInt64
    let engines: [EngineName]
    let input: Int

    var description: String {
        let names = engines.map { "`\($0.rawValue)`" }.joined(separator: " and ")
        return "`\(name)` at size \(size): \(names) give different answers to input \(input) "
            + "of the dataset with seed \(seed)"
    }
}

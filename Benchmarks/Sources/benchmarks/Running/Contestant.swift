import Measuring

/// An engine that is ready to be asked.
struct Contestant {
    let engine: EngineName
    let work: Work
}

/// Two engines that do not agree. Nothing is timed then.
struct Disagreement: Error, Equatable, CustomStringConvertible {
    let name: String
    let size: Int
    let seed: UInt64
    let engines: [EngineName]
    let input: Int

    var description: String {
        let names = engines.map { "`\($0.rawValue)`" }.joined(separator: " and ")
        return "`\(name)` at size \(size): \(names) give different answers to input \(input) "
            + "of the world made from seed \(seed)"
    }
}

extension [Contestant] {
    /// Asks every engine the same, and stops at the first answer that is not that of the first
    /// engine.
    func checkAgreement(in step: Step) throws(Disagreement) {
        guard let first else { return }
        for input in 0..<step.inputs {
            let answer = first.work.digest(input)
            for other in dropFirst() where other.work.digest(input) != answer {
                throw Disagreement(
                    name: step.subject.name,
                    size: step.size,
                    seed: UInt64(step.size),
                    engines: [first.engine, other.engine],
                    input: input
                )
            }
        }
    }
}

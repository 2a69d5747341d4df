import Reporting

/// An engine with its workload for a case.
struct EngineRun {
    let engine: EngineName
    let workload: Workload
}

extension [EngineRun] {
    /// Compares the engines' answers to every input.
    ///
    /// - Throws: `Disagreement` for the first answer that differs from the first engine's.
    func checkAgreement(in subject: SizedCase) throws(Disagreement) {
        guard let first else { return }
        for input in 0..<subject.inputCount {
            let answer = first.workload.digest(input)
            for other in dropFirst() where other.workload.digest(input) != answer {
                throw Disagreement(
                    name: subject.base.name,
                    size: subject.size,
                    seed: UInt64(subject.size),
                    engines: [first.engine, other.engine],
                    input: input
                )
            }
        }
    }
}

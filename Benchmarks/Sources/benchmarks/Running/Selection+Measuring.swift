import Measuring

extension Selection {
    /// Measures everything selected, in the order in which cases are listed.
    func measure(at pace: Pace, progress: (Step, Int, Int) -> Void) throws -> [Measurement] {
        let arena = Arena()
        let steps = steps()
        var measurements: [String: [Measurement]] = [:]
        for (number, step) in steps.enumerated() {
            progress(step, number + 1, steps.count)
            measurements[step.subject.name, default: []] += try step.measure(in: arena, at: pace)
        }
        return cases.flatMap { measurements[$0.name] ?? [] }
    }
}

import Reporting

extension Selection {
    /// Measures the selected cases.
    ///
    /// - Parameters:
    ///   - options: The number and duration of rounds.
    ///   - progress: A closure that is called before each step with the case, the one-based number
    ///     of the step, and the number of steps.
    /// - Returns: The measurements in report order.
    /// - Throws: `Disagreement` if two engines give different answers.
    func measure(
        _ options: SamplingOptions,
        progress: (SizedCase, Int, Int) -> Void
    ) throws -> [Measurement] {
        let cache = WorkloadCache()
        let steps = sizedCases()
        var measurements: [String: [Measurement]] = [:]
        for (index, step) in steps.enumerated() {
            progress(step, index + 1, steps.count)
            measurements[step.base.name, default: []] += try step.measure(cache, options)
        }
        return cases.flatMap { measurements[$0.name] ?? [] }
    }
}

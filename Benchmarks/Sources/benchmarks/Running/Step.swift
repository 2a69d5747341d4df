import Measuring

/// One case at one size: what is measured at once.
struct Step {
    let subject: Case
    let size: Int

    /// The engines that take part, in the order in which they are listed.
    let engines: [EngineName]

    /// How many different inputs there are to check.
    var inputs: Int {
        switch subject.kind {
        case .build, .memory: 1
        case .question, .threads, .reading: size <= 10_000 ? World.inputs : 4
        }
    }
}

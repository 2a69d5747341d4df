import Reporting

/// A case at one size.
struct SizedCase {
    let base: Case
    let size: Int

    /// The engines to measure, in report order.
    let engines: [EngineName]

    /// The number of different inputs.
    var inputCount: Int {
        switch base.kind {
        case .build, .memory, .catalogParsing: 1
        case .query, .threads, .parsing: size <= 10_000 ? Dataset.inputCount : 4
        }
    }
}

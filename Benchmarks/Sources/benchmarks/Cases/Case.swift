/// Something that is measured: a name, a world, and what is asked there.
struct Case: Sendable {
    enum Kind: Sendable {
        /// Asked of every engine, and timed.
        case question(Question, engines: [EngineName])

        /// The catalog built from products, against a dictionary built from their ids.
        case build

        /// Bytes for each product that the catalog takes, besides the products' own values.
        case memory

        /// CPU time of the mixed filters with two threads sharing one catalog, against one.
        case threads
    }

    let name: String
    let summary: String
    let world: World.Kind
    let kind: Kind

    var engines: [EngineName] {
        switch kind {
        case .question(_, let engines): engines
        case .build: [.productFilter, .dictionary]
        case .memory, .threads: [.productFilter]
        }
    }

    /// The sizes that every case is measured at.
    static let sizes = [200, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]
}

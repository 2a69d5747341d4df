import Measuring

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

        /// A request's body read from its bytes.
        case reading
    }

    let name: String
    let summary: String

    /// What there is to answer from; a body is read without any.
    let world: World.Kind

    let kind: Kind

    var engines: [EngineName] {
        switch kind {
        case .question(_, let engines): engines
        case .build: [.productFilter, .dictionary]
        case .memory: [.productFilter, .croaring, .dictionary]
        case .threads: [.productFilter, .oneThread]
        case .reading: [.productFilter, .jsonDecoder]
        }
    }

    var axis: Measurement.Axis {
        if case .reading = kind { .bytes } else { .products }
    }

    var unit: Measurement.Unit {
        switch kind {
        case .question, .build, .threads, .reading: .nanoseconds
        case .memory: .bytesPerProduct
        }
    }

    /// The sizes that the case is measured at.
    var sizes: [Int] {
        switch kind {
        case .question, .threads: Case.allSizes
        case .build, .memory: Case.allSizes.filter { $0 <= 1_000_000 }
        case .reading: [Body.typicalSize, 1_000_000]
        }
    }

    /// The sizes of catalogs, from a gateway's to more than anyone has.
    static let allSizes = [200, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]

    /// The sizes that a world can be made in.
    static let sizeLimits = 100...10_000_000
}

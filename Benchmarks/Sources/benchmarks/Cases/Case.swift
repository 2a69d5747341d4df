import Reporting

/// A benchmark: a name, a dataset, and the operation to measure.
struct Case: Sendable {
    enum Kind: Sendable {
        /// The time of a query, for each of the engines.
        case query(Query, engines: [EngineName])

        /// The time to create a catalog from products, compared with a dictionary of their ids.
        case build

        /// The memory of a catalog without the values of its products.
        case memory

        /// The CPU time of a query on two threads that share a catalog, compared with one thread.
        case threads

        /// The time to parse a request body.
        case parsing

        /// The time to create a catalog from a document.
        case catalogParsing
    }

    let name: String
    let summary: String

    /// The dataset, which parsing ignores.
    let dataset: Dataset.Kind

    let kind: Kind

    var engines: [EngineName] {
        switch kind {
        case .query(_, let engines): engines
        case .build: [.productFilter, .dictionary]
        case .memory: [.productFilter, .croaring, .dictionary]
        case .threads: [.productFilter, .oneThread]
        case .parsing, .catalogParsing: [.productFilter, .jsonDecoder, .rapidJSON, .simdjson]
        }
    }

    var axis: Measurement.Axis {
        if case .parsing = kind { .bytes } else { .products }
    }

    var unit: Measurement.Unit {
        switch kind {
        case .query, .build, .threads, .parsing, .catalogParsing: .nanoseconds
        case .memory: .bytesPerProduct
        }
    }

    /// The default sizes.
    var sizes: [Int] {
        switch kind {
        case .query where dataset == .conditions || dataset == .attributes:
            Case.allSizes.filter { $0 <= 1_000_000 }
        case .query, .threads: Case.allSizes
        case .build, .memory: Case.allSizes.filter { $0 <= 1_000_000 }
        case .parsing: [RequestBody.typicalSize, 1_000_000]
        case .catalogParsing: [200, 10_000, 100_000]
        }
    }

    /// Catalog sizes from a typical gateway's to far beyond any real catalog.
    static let allSizes = [200, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]

    /// The supported sizes.
    static let sizeLimits = 100...10_000_000
}

/// The engines, named as on the command line and listed in report order.
public enum EngineName: String, CaseIterable, Codable, Sendable {
    /// This library.
    case productFilter = "product-filter"

    /// Set algebra on `Set<Int>`.
    case set = "Set"

    /// `filter` with closures.
    case closures

    /// `BitSet` from swift-collections.
    case bitSet = "BitSet"

    /// Bitmaps from CRoaring.
    case croaring = "CRoaring"

    /// One array of words per set.
    case flatBitset = "flat-bitset"

    /// Plain loops in C.
    case cLoop = "c-loop"

    /// `Dictionary<Int, Int>` keyed by product id.
    case dictionary = "Dictionary"

    /// Foundation's JSON decoder.
    case jsonDecoder = "JSONDecoder"

    /// RapidJSON's document object model.
    case rapidJSON = "RapidJSON"

    /// The on-demand parser of simdjson, and its document object model.
    case simdjson

    /// This library on one thread.
    case oneThread = "one-thread"

    /// A Boolean value that indicates whether the engine is a point of reference rather than an
    /// alternative to this library.
    public var isReference: Bool {
        switch self {
        case .cLoop, .dictionary, .oneThread: true
        case .productFilter, .set, .closures, .bitSet, .croaring, .flatBitset, .jsonDecoder,
            .rapidJSON, .simdjson:
            false
        }
    }

    /// A one-line description for `benchmarks list`.
    public var summary: String {
        switch self {
        case .productFilter: "this library"
        case .set: "set algebra on Set<Int>; up to 100,000 products"
        case .closures: "filter with closures over an array of products; up to 100,000 products"
        case .bitSet: "BitSet from swift-collections, with dictionaries for lookup"
        case .croaring: "CRoaring bitmaps with copy-on-write, with dictionaries for lookup"
        case .flatBitset:
            "one array of words per set, with a direct id table; up to 1,000,000 products"
        case .cLoop: "plain loops in C without lookups: the cost of one pass over all products"
        case .dictionary:
            "Dictionary<Int, Int> keyed by product id; only in catalog cases"
        case .jsonDecoder: "Foundation's JSONDecoder; only in the cases that parse"
        case .rapidJSON:
            "RapidJSON's document object model; only in the cases that parse"
        case .simdjson:
            "simdjson on demand for requests, and its document object model for catalogs"
        case .oneThread: "this library on one thread; only in threads/2"
        }
    }
}

/// The engines by the names that the commands know them by, in the order in which they are
/// reported.
public enum EngineName: String, CaseIterable, Codable, Sendable {
    /// This library.
    case productFilter = "product-filter"

    /// The algebra of `Set<Int>`.
    case set = "Set"

    /// `filter` with closures.
    case closures

    /// `BitSet` of swift-collections.
    case bitSet = "BitSet"

    /// Bitmaps of CRoaring.
    case croaring = "CRoaring"

    /// An array of words for each set.
    case flatBitset = "flat-bitset"

    /// Plain loops in C.
    case cLoop = "c-loop"

    /// `Dictionary<Int, Int>` of the same ids.
    case dictionary = "Dictionary"

    /// Foundation's decoder.
    case jsonDecoder = "JSONDecoder"

    /// This library in one thread.
    case oneThread = "one-thread"

    /// Whether it marks a limit, and is nothing that one would pick instead.
    public var isReference: Bool {
        switch self {
        case .cLoop, .dictionary, .oneThread: true
        case .productFilter, .set, .closures, .bitSet, .croaring, .flatBitset, .jsonDecoder: false
        }
    }

    /// What it is, in a sentence.
    public var summary: String {
        switch self {
        case .productFilter: "this library"
        case .set: "the algebra of Set<Int>; up to 100,000 products"
        case .closures: "filter with closures over an array of products; up to 100,000 products"
        case .bitSet: "BitSet of swift-collections, with dictionaries"
        case .croaring: "bitmaps of CRoaring with copy-on-write, with dictionaries"
        case .flatBitset: "an array of words for each set, a direct table; up to 1,000,000 products"
        case .cLoop: "plain loops in C over operands found beforehand: the machine's limit"
        case .dictionary:
            "Dictionary<Int, Int> of the same ids, in catalog/build and catalog/memory"
        case .jsonDecoder: "Foundation's decoder, in read/session-request"
        case .oneThread: "this library in one thread, in threads/2"
        }
    }
}

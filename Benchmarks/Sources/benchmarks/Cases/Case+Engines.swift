import Reporting

extension Case {
    /// The engines that look up ids and group names.
    static let lookup: [EngineName] = [
        .productFilter, .set, .closures, .bitSet, .croaring, .flatBitset,
    ]

    /// The engines whose id table doesn't grow with the largest id.
    static let sparseLookup = lookup.filter { $0 != .flatBitset }

    /// The engines that find the products that don't depend on what a context lacks.
    static let certainty: [EngineName] = [.productFilter, .closures]

    /// The engines for cases that one pass over all products can answer.
    static let lookupAndLoop = lookup + [.cLoop]
}

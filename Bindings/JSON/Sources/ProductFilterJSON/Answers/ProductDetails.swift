import ProductCatalog
import ProductFilter

/// What an answer says about a single product.
struct ProductDetails: JSONWritable {
    let id: PaymentProduct.ID
    let isAvailable: Bool

    /// The reasons that the product is available or not, if they're asked for.
    var reasons: [LocatedReason]?

    /// What would make an unavailable product available, if it's asked for.
    var fixes: FixList?

    /// The fully known contexts in which the product is available, if they're asked for, or an error
    /// if its rules are too intricate.
    var contexts: Result<[ContextBox], IntricacyError>?

    /// Why the product isn't available in any fully known context, if contexts are asked for.
    var deadEnd: LocatedDeadEnd?

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("available", isAvailable)
            if case .success(let boxes) = contexts { json.member("contexts", boxes) }
            json.member("deadEnd", deadEnd)
            if case .failure(let error) = contexts { json.member("error", error.description) }
            json.member("fixes", fixes)
            json.member("hasMoreFixes", fixes?.hasMore == true ? true : nil)
            json.member("id", id)
            json.member("reasons", reasons)
        }
    }
}

/// A reason with its message, and with its path from the root of the query.
struct LocatedReason: JSONWritable {
    let reason: AvailabilityReason
    let pathToLayer: @Sendable (Int) -> String

    func write(to json: inout JSONWriter) {
        reason.write(to: &json, withMessage: true, pathToLayer: pathToLayer)
    }
}

/// The reasons of a dead end, with their messages, and with paths from the root of the query.
struct LocatedDeadEnd: JSONWritable {
    let deadEnd: DeadEnd
    let pathToLayer: @Sendable (Int) -> String

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("messages", deadEnd.messages)
            deadEnd.writeReasons(to: &json, pathToLayer: pathToLayer)
        }
    }
}

extension QueryAnswer {
    /// Calls a closure with the details of each selected product. Fixes and contexts are found one
    /// product at a time, because those of all products together can take much memory.
    func forEachDetailedProduct(
        of query: FilterQuery,
        options: AnswerOptions,
        _ body: (ProductDetails) -> Void
    ) {
        let catalog = filters.catalog
        let ids = options.products.isEmpty ? catalog.map { $0.id } : options.products
        let available = filters.availableProducts(in: context)
        let path: @Sendable (Int) -> String = { query.path(toLayer: $0) }
        let explanations =
            options.parts.contains(.reasons) ? filters.explanations(of: ids, in: context) : []
        var finder = options.parts.contains(.fixes) ? FixFinder(filters, in: context) : nil
        var deadEnds: [PaymentProduct.ID: DeadEnd] = [:]
        if options.parts.contains(.contexts) {
            for deadEnd in filters.deadEnds(of: ids) { deadEnds[deadEnd.product] = deadEnd }
        }
        for (position, id) in ids.enumerated() {
            let isAvailable = catalog.index(of: id).map { available.contains($0) } ?? false
            var details = ProductDetails(id: id, isAvailable: isAvailable)
            if options.parts.contains(.reasons) {
                details.reasons = explanations[position].reasons.map {
                    LocatedReason(reason: $0, pathToLayer: path)
                }
            }
            if !isAvailable {
                details.fixes = (finder?.fixes(for: id)).map { FixList($0, of: catalog) }
            }
            if options.parts.contains(.contexts) {
                details.contexts = Result { () throws(IntricacyError) in
                    try filters.contexts(of: id)
                }
                details.deadEnd = deadEnds[id].map {
                    LocatedDeadEnd(deadEnd: $0, pathToLayer: path)
                }
            }
            body(details)
        }
    }
}

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
    var deadEnd: DeadEnd?

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("available", isAvailable)
            if case .success(let boxes) = contexts { json.member("contexts", boxes) }
            json.member("deadEnd", deadEnd?.messages)
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

extension QueryAnswer {
    /// Calls a closure with the details of each selected product. They're found one product at a
    /// time, because fixes and contexts of all products together can take much memory.
    func forEachDetailedProduct(
        of query: FilterQuery,
        options: AnswerOptions,
        _ body: (ProductDetails) -> Void
    ) {
        let path: @Sendable (Int) -> String = { query.path(toLayer: $0) }
        var finder = options.parts.contains(.fixes) ? FixFinder(filters, in: context) : nil
        for explanation in explanations(of: options.products) {
            let id = explanation.product
            var details = ProductDetails(id: id, isAvailable: explanation.isAvailable)
            if options.parts.contains(.reasons) {
                details.reasons = explanation.reasons.map {
                    LocatedReason(reason: $0, pathToLayer: path)
                }
            }
            if !explanation.isAvailable {
                details.fixes = (finder?.fixes(for: id)).map {
                    FixList($0, of: filters.catalog)
                }
            }
            if options.parts.contains(.contexts) {
                do throws(IntricacyError) {
                    details.contexts = .success(try filters.contexts(of: id))
                    details.deadEnd = try filters.deadEnd(of: id)
                } catch {
                    details.contexts = .failure(error)
                }
            }
            body(details)
        }
    }

    /// Returns the explanations of products in the order given, or of all products in display order.
    private func explanations(of products: [PaymentProduct.ID]) -> [AvailabilityExplanation] {
        if products.count == 1 { return [filters.explanation(of: products[0], in: context)] }
        let explanations = filters.explanations(in: context)
        guard !products.isEmpty else { return explanations }
        var byID: [PaymentProduct.ID: AvailabilityExplanation] = [:]
        for explanation in explanations { byID[explanation.product] = explanation }
        return products.map { byID[$0] ?? filters.explanation(of: $0, in: context) }
    }
}

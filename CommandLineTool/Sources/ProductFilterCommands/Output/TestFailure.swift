import ProductCatalog
import ProductFilter
import ProductFilterJSON

/// The difference between an answer and what's expected of it.
struct TestFailure {
    /// The products that are expected to be available and aren't, with the reasons.
    let missing: [AvailabilityExplanation]

    /// The products that are available and expected not to be, with the reasons.
    let unexpected: [AvailabilityExplanation]

    /// The products with other reasons than expected, with their reasons.
    let otherReasons: [(product: AvailabilityExplanation, expected: [AvailabilityReason.Code])]

    /// The products that are expected not to be available and that the catalog doesn't have. That
    /// they aren't available is certain, so the expectation was probably misspelled.
    let notInCatalog: [PaymentProduct.ID]

    /// Whether there's no difference.
    var isEmpty: Bool {
        missing.isEmpty && unexpected.isEmpty && otherReasons.isEmpty && notInCatalog.isEmpty
    }

    /// Compares an answer with what's expected of it.
    init(of answer: QueryAnswer, expecting expectation: Expectation) {
        let available = answer.available
        let availableSet = Set(available)
        var missing = expectation.includes.filter { !availableSet.contains($0) }
        var unexpected = expectation.excludes.filter(availableSet.contains)
        if let expected = expectation.available {
            let expectedSet = Set(expected)
            let listed = Set(missing + unexpected)
            missing += expected.filter { !availableSet.contains($0) && !listed.contains($0) }
            unexpected += available.filter { !expectedSet.contains($0) && !listed.contains($0) }
        }
        self.missing = answer.explanations(of: missing)
        self.unexpected = answer.explanations(of: unexpected)
        notInCatalog = expectation.excludes.filter { answer.filters.catalog.index(of: $0) == nil }
        otherReasons = zip(
            answer.explanations(of: expectation.reasons.map(\.product)),
            expectation.reasons.map(\.codes)
        )
        .filter { Set($0.reasons.map(\.code)) != Set($1) }
        .map { (product: $0, expected: $1) }
    }
}

extension QueryAnswer {
    /// The number of products from which on explaining all products is faster.
    private static let maxSingleCount = 16

    /// Returns the reasons that products are available or not, in the same order.
    fileprivate func explanations(of ids: [PaymentProduct.ID]) -> [AvailabilityExplanation] {
        var known: [PaymentProduct.ID: AvailabilityExplanation] = [:]
        if ids.count > Self.maxSingleCount {
            for explanation in filters.explanations(in: context) {
                known[explanation.product] = explanation
            }
        }
        return ids.map { known[$0] ?? filters.explanation(of: $0, in: context) }
    }
}

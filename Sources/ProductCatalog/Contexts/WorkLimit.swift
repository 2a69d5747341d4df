/// A limit on the work that the analysis of a product may take, in proportion to the size of its rules.
package struct WorkLimit {
    private let product: PaymentProduct.ID

    /// The number of values that may still be compared.
    private var remaining: Int

    /// Creates a limit for the analysis of a product.
    ///
    /// - Parameters:
    ///   - product: The product.
    ///   - other: A version of the product that is compared to it.
    ///   - divisor: By how much to divide the usual limit.
    /// - Complexity: O(conditions + attributes of the rules).
    package init(
        _ product: PaymentProduct,
        comparedTo other: PaymentProduct? = nil,
        dividedBy divisor: Int = 1
    ) {
        self.product = product.id
        let size = product.valueCount + (other?.valueCount ?? 0)
        remaining = (Self.base + Self.factor * size) / divisor
    }

    private static var base: Int { 1_000_000 }
    private static var factor: Int { 256 }

    /// Counts the comparison of some values.
    ///
    /// - Throws: ``IntricacyError`` if the limit is exceeded.
    package mutating func spend(_ count: Int) throws(IntricacyError) {
        remaining -= count
        guard remaining >= 0 else { throw IntricacyError(product: product) }
    }
}

extension PaymentProduct {
    /// The number of values in the base rules and the conditions.
    fileprivate var valueCount: Int {
        (conditions ?? []).reduce(rules.valueCount) { $0 + $1.valueCount }
    }
}

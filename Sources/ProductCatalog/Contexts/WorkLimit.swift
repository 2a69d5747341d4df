/// A limit on the work that the analysis of a product may take, in proportion to the size of its rules.
package struct WorkLimit {
    private let product: PaymentProduct.ID

    /// The number of values that may still be compared.
    private var remaining: WideInt

    /// Creates a limit for the analysis of a product.
    ///
    /// - Parameters:
    ///   - product: The product.
    ///   - other: A version of the product that is compared to it.
    ///   - base: The number of values that may be compared however few the product's rules are.
    ///   - factor: How often each value of the rules may be compared in addition.
    /// - Complexity: O(conditions + attributes of the rules).
    package init(
        _ product: PaymentProduct,
        comparedTo other: PaymentProduct? = nil,
        base: WideInt = 2_000_000,
        factor: WideInt = 64
    ) {
        self.product = product.id
        remaining = base + factor * (product.valueCount + (other?.valueCount ?? 0))
    }

    /// Counts the comparison of some values.
    ///
    /// - Throws: ``IntricacyError`` if the limit is exceeded.
    package mutating func spend(_ count: WideInt) throws(IntricacyError) {
        remaining -= count
        guard remaining >= 0 else { throw IntricacyError(product: product) }
    }
}

extension PaymentProduct {
    /// The number of values in the base rules and the conditions.
    fileprivate var valueCount: WideInt {
        (conditions ?? []).reduce(rules.valueCount) { $0 + $1.valueCount }
    }
}

/// A limit on the work that the analysis of a product may take, in proportion to the size of its rules.
package struct WorkLimit {
    private let product: PaymentProduct.ID

    /// The number of values that may still be compared.
    private var remaining: Int

    /// Creates a limit for the analysis of a product.
    ///
    /// - Parameters:
    ///   - product: The product.
    ///   - base: The number of values that may be compared however few the product's rules are.
    /// - Complexity: O(attributes of the rules).
    package init(_ product: PaymentProduct, base: Int = 1_000_000) {
        self.product = product.id
        let size = (product.conditions ?? []).reduce(product.rules.valueCount) {
            $0 + $1.valueCount
        }
        remaining = base + Self.factor * size
    }

    private static var factor: Int { 256 }

    /// Counts the comparison of some values.
    ///
    /// - Throws: ``IntricacyError`` if the limit is exceeded.
    package mutating func spend(_ count: Int) throws(IntricacyError) {
        remaining -= count
        guard remaining >= 0 else { throw IntricacyError(product: product) }
    }
}

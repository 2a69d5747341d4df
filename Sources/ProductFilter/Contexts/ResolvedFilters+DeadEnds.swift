public import ProductCatalog

extension ResolvedFilters {
    /// Returns why a product isn't available in any fully known payment context, or `nil` if it's
    /// available in one.
    ///
    /// - Parameter id: The product's id.
    /// - Throws: `IntricacyError` if the product's rules are too intricate.
    /// - Complexity: O(entries), plus O(conditions × amount limits × values) of the product. For more
    ///   than a few products, use ``deadEnds()``.
    public func deadEnd(of id: PaymentProduct.ID) throws(IntricacyError) -> DeadEnd? {
        guard let product = catalog[id: id] else {
            let reason = AvailabilityReason(.notInCatalog)
            return DeadEnd(product: id, reasons: [reason], contradiction: nil)
        }
        return try Explainer(layers).deadEnd(of: product)
    }

    /// Returns the products that aren't available in any fully known payment context, in display
    /// order, and why.
    ///
    /// A product that the filters admit isn't listed if its rules are too intricate. For such a
    /// product, ``contexts(of:)`` throws an error.
    ///
    /// - Complexity: O(entries + (products in the catalog + their groups) × layers), plus
    ///   O(conditions × amount limits × values) of each product.
    public func deadEnds() -> [DeadEnd] {
        let explainer = Explainer(layers)
        return catalog.compactMap { product in
            do throws(IntricacyError) {
                return try explainer.deadEnd(of: product)
                // coverage: unreachable because no test has that many amount limits.
            } catch {
                return explainer.deadEnd(of: product, becauseOf: nil)
            }
        }
    }
}

extension Explainer {
    fileprivate func deadEnd(of product: PaymentProduct) throws(IntricacyError) -> DeadEnd? {
        deadEnd(of: product, becauseOf: try product.contradiction())
    }

    fileprivate func deadEnd(
        of product: PaymentProduct,
        becauseOf contradiction: PaymentProduct.Contradiction?
    ) -> DeadEnd? {
        let reasons = filterReasons(against: product)
        guard !reasons.isEmpty || contradiction != nil else { return nil }
        return DeadEnd(product: product.id, reasons: reasons, contradiction: contradiction)
    }
}

public import ProductCatalog

extension ResolvedFilters {
    /// Returns why a product isn't available in any fully known payment context, or `nil` if it's
    /// available in one.
    ///
    /// - Parameter id: The product's id.
    /// - Throws: `IntricacyError` if the filters admit the product and its rules are too intricate.
    /// - Complexity: O(entries), plus O(conditions × amount limits × values) of the product. For more
    ///   than one product, use ``deadEnds(of:)``.
    public func deadEnd(of id: PaymentProduct.ID) throws(IntricacyError) -> DeadEnd? {
        try Explainer(layers).deadEnd(of: id, in: catalog)
    }

    /// Returns those of some products that aren't available in any fully known payment context, in the
    /// order given, and why.
    ///
    /// A product that the filters admit isn't listed if its rules are too intricate. For such a
    /// product, ``contexts(of:)`` throws an error.
    ///
    /// - Parameter ids: The products' ids.
    /// - Complexity: O(entries + (products + their groups) × layers), plus
    ///   O(conditions × amount limits × values) of each product.
    public func deadEnds(of ids: some Sequence<PaymentProduct.ID>) -> [DeadEnd] {
        let explainer = Explainer(layers)
        return ids.compactMap { id in
            do throws(IntricacyError) {
                return try explainer.deadEnd(of: id, in: catalog)
            } catch {
                return nil
            }
        }
    }

    /// Returns the products that aren't available in any fully known payment context, in display
    /// order, and why.
    ///
    /// A product that the filters admit isn't listed if its rules are too intricate. For such a
    /// product, ``contexts(of:)`` throws an error.
    ///
    /// - Complexity: As for ``deadEnds(of:)`` with all products of the catalog.
    public func deadEnds() -> [DeadEnd] {
        deadEnds(of: catalog.lazy.map { $0.id })
    }
}

extension Explainer {
    fileprivate func deadEnd(
        of id: PaymentProduct.ID,
        in catalog: PaymentProductCatalog
    ) throws(IntricacyError) -> DeadEnd? {
        guard let product = catalog[id: id] else {
            let reason = AvailabilityReason(.notInCatalog)
            return DeadEnd(product: id, reasons: [reason], contradiction: nil)
        }
        let reasons = filterReasons(against: product)
        var contradiction: PaymentProduct.Contradiction?
        do throws(IntricacyError) {
            contradiction = try product.contradiction()
        } catch {
            // The filters are reason enough.
            guard !reasons.isEmpty else { throw error }
        }
        guard !reasons.isEmpty || contradiction != nil else { return nil }
        return DeadEnd(product: id, reasons: reasons, contradiction: contradiction)
    }
}

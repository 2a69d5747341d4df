public import ProductCatalog

extension PaymentProductCatalog {
    /// Returns the problems found in filters, whatever the payment context.
    ///
    /// - Parameter filters: The filters of the only layer.
    /// - Returns: The diagnostics, in the order of filters, lists and entries. If nothing is
    ///   available in any context, or the catalog is empty, that comes last.
    /// - Complexity: As for ``diagnose(_:)-([FilterLayer])``.
    public func diagnose(_ filters: PaymentProductFilters) -> [FilterDiagnostic] {
        diagnose([FilterLayer(filters)])
    }

    /// Returns the problems found in layers of filters, whatever the payment context.
    ///
    /// - Parameter layers: The layers, all of which apply.
    /// - Returns: The diagnostics, in the order of layers, filters, lists and entries. If nothing
    ///   is available in any context, or the catalog is empty, that comes last.
    /// - Complexity: O(bytes in the entries + their groups + (layers + groups named) × products in the
    ///   catalog / 64). The first unknown group takes O(bytes in the names of the catalog's groups).
    public func diagnose(_ layers: [FilterLayer]) -> [FilterDiagnostic] {
        var pass = DiagnosticPass(over: layers, against: self)
        return pass.run()
    }
}

public import ProductCatalog

extension PaymentProductCatalog {
    /// Checks filters before they are used: what in them does not do what it says.
    ///
    /// - Parameter layers: the filters, all of which apply
    /// - Returns: the findings, in the order of layers, filters, lists and entries; last, if so,
    ///   that nothing is available
    /// - Complexity: as for ``diagnose(_:)-([FilterLayer])``.
    public func diagnose(_ layers: PaymentProductFilters...) -> [FilterDiagnostic] {
        diagnose(layers.map { FilterLayer($0) })
    }

    /// Checks layers of filters before they are used: what in them does not do what it says.
    ///
    /// - Parameter layers: the layers, all of which apply
    /// - Returns: the findings, in the order of layers, filters, lists and entries; last, if so,
    ///   that nothing is available
    /// - Complexity: O(entries + their groups + (layers + groups named) × products in the catalog /
    ///   64), and O(groups of the catalog) once where a group is unknown.
    public func diagnose(_ layers: [FilterLayer]) -> [FilterDiagnostic] {
        var diagnosis = Diagnosis(of: layers, against: self)
        return diagnosis.findings()
    }
}

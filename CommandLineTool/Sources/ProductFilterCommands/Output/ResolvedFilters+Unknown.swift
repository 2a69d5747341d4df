import ProductCatalog
import ProductFilter

extension ResolvedFilters {
    /// Returns everything that the catalog doesn't know: entries of the filters, and attributes of a
    /// payment context.
    func unknownEntries(in context: PaymentContext) -> [FilterDiagnostic] {
        unknownEntries + catalog.unknownAttributes(in: context)
    }
}

public import ProductCatalog

extension PaymentProductCatalog {
    /// Returns the attributes of a payment context that no product of this catalog names.
    ///
    /// They constrain nothing, so a misspelled one would allow what its value should prevent.
    ///
    /// - Parameter context: The payment context.
    /// - Returns: A diagnostic for each unknown attribute, in ascending order of names. It's an error
    ///   if the name is close to one that the catalog has, and a warning otherwise.
    /// - Complexity: O(bytes in the names of the context's attributes). The first unknown one takes
    ///   O(bytes in the names of the catalog's attributes).
    public func unknownAttributes(in context: PaymentContext) -> [FilterDiagnostic] {
        context.attributes.map { $0.name }.filter { !hasAttribute($0) }.map { name in
            FilterDiagnostic(
                .unknownAttribute,
                entry: .attribute(name),
                nearMiss: nearMiss(toAttribute: name)?.rawValue
            )
        }
    }

    /// Rejects a payment context if it has an attribute that no product of this catalog names.
    ///
    /// - Parameter context: The payment context.
    /// - Throws: ``ProductFilter/FilterError`` with every unknown attribute.
    /// - Complexity: As for ``unknownAttributes(in:)``.
    public func rejectUnknownAttributes(in context: PaymentContext) throws(FilterError) {
        let faults = unknownAttributes(in: context)
        guard faults.isEmpty else { throw FilterError(faults: faults) }
    }
}

/// An error that lists why products don't form a valid catalog.
public struct CatalogError: Error, Hashable, Sendable {
    /// The faults, at least one, in the order of the products.
    public let faults: [Fault]

    /// A fault of one product.
    public struct Fault: Finding, Hashable {
        /// The kind of fault.
        public let code: Code

        /// The id of the product.
        public let product: PaymentProduct.ID

        /// The position of the product among those given, counted from 0.
        public let position: Int

        /// The path of the fault in a catalog document, such as `paymentProducts[3].id`.
        public let path: String

        /// What is wrong and what to do, in one line without the path.
        public let message: String

        /// Always an error.
        public var severity: FindingSeverity { .error }
    }

    /// The kinds of faults.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The id isn't in ``PaymentProduct/ID/validRange``.
        case idOutOfRange

        /// An earlier product has the same id.
        case duplicateProduct

        /// The product lists a group more than once.
        case duplicateGroup

        /// The product lists a group with an empty id.
        case emptyGroupName

        /// A minimum amount is above its maximum, in general or in one currency, in the base rules or
        /// in a condition.
        case minimumAboveMaximum

        /// The base rules or a condition have an attribute with an empty name.
        case emptyAttributeName
    }
}

extension CatalogError: CustomStringConvertible {
    /// The faults with their paths, one per line.
    public var description: String {
        faults.map { $0.description }.joined(separator: "\n")
    }
}

extension PaymentProductCatalog {
    /// A catalog as a JSON document: the payment API's own response to a request for its products,
    /// with additional keys.
    ///
    ///     { "paymentProducts": [ { "id": 1, … }, … ] }
    ///
    /// See ``PaymentProduct/init(from:)`` for the keys of a product. Unlike in filters, unknown keys
    /// are ignored, because the payment API adds some from time to time, except inside `amountLimits`
    /// and `conditions`, where they're rejected. The keys of `attributes` are the host's own names.
    public struct Document: Hashable, Sendable {
        /// The products, in any order.
        public var paymentProducts: [PaymentProduct]

        /// The warnings about unknown keys of the text from which the document was parsed.
        public internal(set) var keyWarnings: [CatalogWarning] = []

        /// Creates a document of products.
        ///
        /// - Parameter paymentProducts: The products, in any order.
        public init(paymentProducts: [PaymentProduct]) {
            self.paymentProducts = paymentProducts
        }

        /// Creates the document of a catalog, with its products in display order.
        ///
        /// - Parameter catalog: The catalog.
        public init(_ catalog: PaymentProductCatalog) {
            self.init(paymentProducts: Array(catalog))
        }
    }

    /// Creates a catalog from a document, whose warnings become the catalog's.
    ///
    /// - Parameter document: The document.
    /// - Throws: ``CatalogError`` with every fault and its path in the document.
    /// - Complexity: As for creating a catalog from the document's products.
    public init(_ document: Document) throws(CatalogError) {
        try self.init(document, isValidated: false)
    }

    /// Creates a catalog from a document that may have been validated while it was parsed.
    init(_ document: Document, isValidated: Bool) throws(CatalogError) {
        try self.init(
            document.paymentProducts,
            storedAs: .automatic,
            keyWarnings: document.keyWarnings,
            isValidated: isValidated
        )
    }
}

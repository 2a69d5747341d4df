extension PaymentProductCatalog {
    /// A catalog as a JSON document: what the payment API answers when asked for its products, as
    /// it is, with keys of our own beside it.
    ///
    ///     { "paymentProducts": [ { "id": 1, … }, … ] }
    ///
    /// See ``PaymentProduct/init(from:)`` for the keys of a product. Unknown keys are ignored here,
    /// unlike in filters, because the payment API adds some from time to time.
    public struct Document: Codable, Hashable, Sendable {
        /// The products, in any order.
        public var paymentProducts: [PaymentProduct]

        /// Makes a document of products.
        public init(paymentProducts: [PaymentProduct]) {
            self.paymentProducts = paymentProducts
        }

        /// Makes the document of a catalog, its products in display order.
        public init(_ catalog: PaymentProductCatalog) {
            self.init(paymentProducts: Array(catalog))
        }
    }

    /// Makes a catalog of a document.
    ///
    /// - Throws: ``CatalogError`` with every fault found, each with its place in the document
    /// - Complexity: as for making a catalog of the document's products.
    public init(_ document: Document) throws(CatalogError) {
        try self.init(document.paymentProducts)
    }
}

public import ProductCatalog

/// What an answer contains, and how questionable queries are treated.
public struct AnswerOptions: Sendable {
    /// How to treat products and groups that aren't in the catalog, and attributes that no product
    /// names.
    public var unknownEntries: UnknownEntryPolicy

    /// How to treat a `restrictTo` that is present but empty.
    public var emptyRestriction: EmptyRestrictionPolicy

    /// Whether the payment context is passed separately, so that a query with one is rejected.
    public var hasSeparateContext = false

    /// What the answer contains besides the available products.
    public var parts: Parts

    /// The products to describe in detail. Without any, all are.
    public var products: [PaymentProduct.ID]

    /// Creates options.
    ///
    /// - Parameters:
    ///   - unknownEntries: How to treat what the catalog doesn't know.
    ///   - emptyRestriction: How to treat a `restrictTo` that is present but empty.
    ///   - parts: What the answer contains besides the available products.
    ///   - products: The products to describe in detail. Without any, all are.
    public init(
        unknownEntries: UnknownEntryPolicy = .report,
        emptyRestriction: EmptyRestrictionPolicy = .allowsNothing,
        parts: Parts = [],
        products: [PaymentProduct.ID] = []
    ) {
        self.unknownEntries = unknownEntries
        self.emptyRestriction = emptyRestriction
        self.parts = parts
        self.products = products
    }
}

extension AnswerOptions {
    /// Parts of an answer that aren't always needed. They never change which products are available.
    public struct Parts: OptionSet, Sendable {
        /// The parts as bits.
        public let rawValue: UInt32

        /// Creates parts from bits.
        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// The codes of the reasons against each product that isn't available.
        public static let codes = Parts(rawValue: 1)

        /// The reasons for each product in detail, and the diagnostics of the query. Faults and
        /// diagnostics have the line and the column.
        public static let reasons = Parts(rawValue: 2)

        /// What would make each unavailable product available.
        public static let fixes = Parts(rawValue: 4)

        /// The fully known payment contexts in which each product is available.
        public static let contexts = Parts(rawValue: 8)

        /// The parts that are about single products.
        static let details: Parts = [.reasons, .fixes, .contexts]
    }
}

extension AnswerOptions {
    /// The options for parsing queries.
    public var parsingOptions: ParsingOptions {
        ParsingOptions(emptyRestriction: emptyRestriction)
    }
}

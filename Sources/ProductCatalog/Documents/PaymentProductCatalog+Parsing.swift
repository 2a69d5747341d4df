extension PaymentProductCatalog.Document: JSONParsable {
    private enum Key: String, CaseIterable {
        case paymentProducts
    }

    private static let keys = JSONKeys<Key>()

    private static let suggestions = KeySuggestions(Key.allCases.map { $0.rawValue })

    /// Parses a catalog document.
    ///
    /// `paymentProducts` is required. Unknown keys are ignored, because the payment API adds some
    /// from time to time, except inside `amountLimits` and `conditions`, where they're faults. The
    /// keys of `attributes` are the host's own names. What would make the catalog invalid, such as a
    /// duplicate id, is a fault with its place.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init(paymentProducts: [])
        let start = json.valueOffset(in: text)
        guard try json.openObject(in: text) else { return }
        var hasProducts = false
        var unknownKeys = UnknownKeys(Self.suggestions)
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .paymentProducts:
                hasProducts = true
                try parseProducts(&json, in: text)
            case nil:
                if let suggestion = unknownKeys.suggestion(&json, in: text) {
                    let key = json.keyExcerpt(in: text)
                    keyWarnings.append(
                        .misspelledKey(
                            key,
                            suggestion: suggestion,
                            product: nil,
                            path: key.pathStep
                        )
                    )
                }
                try json.skipValue(in: text)
            }
        }
        if !hasProducts {
            try json.recordMissingKey(Key.paymentProducts.rawValue, at: start, in: text)
        }
    }

    private mutating func parseProducts(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        guard try json.openList(expected: "a list of products", in: text) else { return }
        var parser = ProductParser()
        var ids = ParsedIDs()
        // Most products take more bytes than this. A text with many catalogs would reserve too much.
        if json.isInOuterMember { paymentProducts.reserveCapacity(text.count / 256) }
        while try json.nextElement(in: text) {
            paymentProducts.append(try parser.product(&json, in: text))
            guard let first = ids.append(parser.id) else { continue }
            try json.record(
                .duplicateValue,
                at: parser.idOffset,
                in: text,
                expected: "an id other than that of paymentProducts[\(first)]",
                found: "`\(paymentProducts[paymentProducts.count - 1].id)`",
                key: "id"
            )
        }
        keyWarnings += parser.warnings
    }
}

extension PaymentProductCatalog: JSONParsable {
    /// Parses a catalog document and creates its catalog.
    ///
    /// See ``PaymentProduct/init(parsing:in:)`` for the keys.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        let faults = json.faults.count
        var document = try Document(parsing: &json, in: text)
        // A catalog can't be created from faulty parts, and it's discarded anyway.
        if json.faults.count > faults { document = Document(paymentProducts: []) }
        do throws(CatalogError) {
            try self.init(document, isValidated: true)
        } catch {
            preconditionFailure("the parser rejects what a catalog rejects: \(error)")
        }
    }
}

import ProductCatalog

extension JSONParser {
    /// Parses a list of product ids, each at most once, with their offsets in the text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - allowsEmpty: Whether an empty list is valid.
    mutating func distinctProducts(
        in text: Span<UInt8>,
        allowsEmpty: Bool = true
    ) throws(ParseAbort) -> [(id: PaymentProduct.ID, offset: Int)] {
        let start = valueOffset(in: text)
        guard try openList(expected: "a list of product ids", in: text) else { return [] }
        var products: [(id: PaymentProduct.ID, offset: Int)] = []
        var seen: Set<PaymentProduct.ID> = []
        var isEmpty = true
        while try nextElement(in: text) {
            isEmpty = false
            let offset = valueOffset(in: text)
            guard let number = try integer(expected: "a product id", in: text) else { continue }
            let id = PaymentProduct.ID(rawValue: number)
            if seen.insert(id).inserted {
                products.append((id, offset))
            } else {
                try record(
                    .duplicateValue,
                    at: offset,
                    in: text,
                    expected: "each product once",
                    found: "`\(id)` again"
                )
            }
        }
        if isEmpty, !allowsEmpty { try recordEmpty("product id", at: start, in: text) }
        return products
    }

    /// Records that a list or an object has nothing to check.
    mutating func recordEmpty(
        _ noun: String,
        at offset: Int,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let expected = "at least one \(noun)"
        try record(.wrongType, at: offset, in: text, expected: expected, found: "none")
    }
}

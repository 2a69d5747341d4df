import ProductCatalog

extension JSONParser {
    /// Parses a list of product ids, each at most once.
    ///
    /// - Parameter text: The text.
    /// - Returns: The ids, or `nil` if the value isn't a list.
    /// - Throws: `ParseAbort` if a fault ends the parsing.
    mutating func distinctProducts(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [PaymentProduct.ID]? {
        var ids: [PaymentProduct.ID] = []
        var seen: Set<PaymentProduct.ID> = []
        guard try openList(in: text) else { return nil }
        while try nextElement(in: text) {
            let offset = valueOffset(in: text)
            guard let number = try integer(expected: "a product id", in: text) else { continue }
            let id = PaymentProduct.ID(number)
            if seen.insert(id).inserted {
                ids.append(id)
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
        return ids
    }
}

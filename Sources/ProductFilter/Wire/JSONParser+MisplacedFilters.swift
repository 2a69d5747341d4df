import ProductCatalog

/// Names of filters in fields that aren't filters.
private enum Misplaced {
    static let filters = KnownNames(["paymentProductFilters"])
    static let filter = KnownNames(["restrictTo", "exclude"])

    /// The number of bytes in the shortest name that's near `paymentProductFilters`: without the
    /// plural "s" and one more letter.
    static let minFiltersLength = "paymentProductFilters".utf8.count - 2
}

extension JSONParser {
    /// Skips a field of a session request that isn't known, or rejects it if it was probably meant
    /// to be filters.
    mutating func skipUnknownField(in text: Span<UInt8>) throws(ParseAbort) {
        let key = keyString(in: text)
        if let name = Misplaced.filters.nearMiss(to: key) {
            try rejectMember(expected: "`\(name)`", in: text)
        } else if let name = Misplaced.filter.nearMiss(to: key) {
            try rejectMember(
                .misplacedKey,
                expected: "`paymentProductFilters.\(name)`",
                in: text
            )
        } else {
            try skipValue(in: text) { json, text throws(ParseAbort) in
                try json.rejectNestedFilters(in: text)
            }
        }
    }

    /// Records a fault if the current member's key was probably meant to be `paymentProductFilters`.
    private mutating func rejectNestedFilters(in text: Span<UInt8>) throws(ParseAbort) {
        guard keyLength >= Misplaced.minFiltersLength else { return }
        guard let name = Misplaced.filters.nearMiss(to: keyString(in: text)) else { return }
        try recordKey(.misplacedKey, expected: "`\(name)` at the root", in: text)
    }
}

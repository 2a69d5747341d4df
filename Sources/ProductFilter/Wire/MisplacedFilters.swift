import ProductCatalog

/// Filters in fields of a session request that aren't filters.
enum MisplacedFilters {
    private static let filters = KnownNames(["paymentProductFilters"])
    private static let filter = KnownNames(["restrictTo", "exclude"])

    /// The number of bytes in the shortest name that's near `paymentProductFilters`: without the
    /// plural "s" and one more letter.
    fileprivate static let minFiltersLength = "paymentProductFilters".utf8.count - 2

    /// Returns `paymentProductFilters` if a key is a near miss of it.
    static func filters(like key: String) -> String? {
        filters.nearMiss(to: key)
    }

    /// Returns the path of a filter if a key is its name or a near miss of it.
    static func filter(like key: String) -> String? {
        filter.nearMiss(to: key).map { "paymentProductFilters.\($0)" }
    }
}

extension JSONParser {
    /// Skips a field of a session request that isn't known, or rejects it if it was probably meant
    /// to be filters.
    mutating func skipUnknownField(in text: Span<UInt8>) throws(ParseAbort) {
        let key = keyString(in: text)
        if let filters = MisplacedFilters.filters(like: key) {
            try rejectMember(.unknownKey, expected: "`\(filters)`", in: text)
        } else if let filter = MisplacedFilters.filter(like: key) {
            try rejectMember(.misplacedKey, expected: "`\(filter)`", in: text)
        } else {
            try skipValue(in: text) { json, text throws(ParseAbort) in
                try json.rejectNestedFilters(in: text)
            }
        }
    }

    /// Records a fault if the current member's key is `paymentProductFilters` or a near miss of it.
    private mutating func rejectNestedFilters(in text: Span<UInt8>) throws(ParseAbort) {
        guard keyLength >= MisplacedFilters.minFiltersLength,
            let filters = MisplacedFilters.filters(like: keyString(in: text))
        else { return }
        try recordKey(.misplacedKey, expected: "`\(filters)` at the root", in: text)
    }
}

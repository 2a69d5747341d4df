import ProductCatalog

/// Filters in fields of a session request that aren't filters.
enum MisplacedFilters {
    private static let filters = KnownNames(["paymentProductFilters"])
    private static let filter = KnownNames(["restrictTo", "exclude"])

    /// The number of bytes in the shortest name that's near `paymentProductFilters`: without the
    /// plural "s" and one more letter.
    fileprivate static let minFiltersLength = "paymentProductFilters".utf8.count - 2

    /// Returns the path of the filters that a key at the root was probably meant to be, or `nil` if
    /// it's unlike any.
    static func place(of key: String) -> String? {
        nestedPlace(of: key) ?? filter.nearMiss(to: key).map { "paymentProductFilters.\($0)" }
    }

    /// Returns `paymentProductFilters` if a key anywhere was probably meant to be it.
    fileprivate static func nestedPlace(of key: String) -> String? {
        filters.nearMiss(to: key)
    }
}

extension JSONParser {
    /// Skips a field of a session request that isn't known, or rejects it if it was probably meant
    /// to be filters.
    mutating func skipUnknownField(in text: Span<UInt8>) throws(ParseAbort) {
        if let place = MisplacedFilters.place(of: keyString(in: text)) {
            // A misspelled key belongs here, a filter belongs elsewhere.
            let code: ParsingError.Code = place.contains(".") ? .misplacedKey : .unknownKey
            try rejectMember(code, expected: "`\(place)`", in: text)
        } else {
            try skipValue(in: text) { json, text throws(ParseAbort) in
                try json.rejectNestedFilters(in: text)
            }
        }
    }

    /// Records a fault if the current member's key was probably meant to be `paymentProductFilters`.
    private mutating func rejectNestedFilters(in text: Span<UInt8>) throws(ParseAbort) {
        guard keyLength >= MisplacedFilters.minFiltersLength,
            let place = MisplacedFilters.nestedPlace(of: keyString(in: text))
        else { return }
        try recordKey(.misplacedKey, expected: "`\(place)` at the root", in: text)
    }
}

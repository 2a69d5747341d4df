import ProductCatalog

/// The place of the filters in a request, for finding those in other fields.
struct MisplacedFilters: Sendable {
    /// The path to the filters from the root of the request.
    private let path: String

    /// The place of filters that are inside another field, for messages.
    fileprivate let rightPlace: String

    /// The keys inside the filters.
    private let members: KnownNames

    private static let filters = KnownNames(["paymentProductFilters"])

    /// The number of bytes in the shortest name that's near `paymentProductFilters`: without the
    /// plural "s" and one more letter.
    fileprivate static let minFiltersLength = "paymentProductFilters".utf8.count - 2

    /// The filters of a session request.
    static let session = MisplacedFilters(
        path: "paymentProductFilters",
        rightPlace: "`paymentProductFilters` at the root",
        members: KnownNames(["restrictTo", "exclude"])
    )

    /// The filters of a hosted checkout request.
    static let hostedCheckout = MisplacedFilters(
        path: HostedCheckoutRequest.filtersPath,
        rightPlace: "`\(HostedCheckoutRequest.filtersPath)`",
        members: KnownNames(["restrictTo", "exclude", "tokensOnly"])
    )

    /// Returns the path of the filters, or of a member of them, if a key is its name or a near miss
    /// of it.
    func path(like key: String) -> String? {
        Self.areFilters(key) ? path : members.nearMiss(to: key).map { "\(path).\($0)" }
    }

    /// Returns whether a key is `paymentProductFilters` or a near miss of it.
    fileprivate static func areFilters(_ key: String) -> Bool {
        filters.nearMiss(to: key) != nil
    }
}

extension JSONParser {
    /// Skips a field of a request that isn't known, or rejects it if it was probably meant to be a
    /// known one, or filters.
    ///
    /// - Parameters:
    ///   - known: The fields of the current object that aren't skipped.
    ///   - filters: The place of the request's filters.
    ///   - text: The text.
    mutating func skipUnknownField(
        besides known: KnownNames,
        _ filters: MisplacedFilters,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        let key = keyString(in: text)
        if let name = known.nearMiss(to: key) {
            try rejectMember(.unknownKey, expected: "`\(name)`", in: text)
        } else if let path = filters.path(like: key) {
            try rejectMember(.misplacedKey, expected: "`\(path)`", in: text)
        } else {
            try skipValue(in: text) { json, text throws(ParseAbort) in
                try json.rejectNested(filters, in: text)
            }
        }
    }

    /// Records a fault if the current member's key is `paymentProductFilters` or a near miss of it.
    private mutating func rejectNested(
        _ filters: MisplacedFilters,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        guard keyLength >= MisplacedFilters.minFiltersLength,
            MisplacedFilters.areFilters(keyString(in: text))
        else { return }
        try recordKey(.misplacedKey, expected: filters.rightPlace, in: text)
    }
}

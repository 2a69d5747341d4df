import ProductCatalog

/// A parser for the JSON documents that contain filters.
///
/// It knows their fields. The grammar is up to ``JSONParser``.
struct FiltersParser {
    var json: JSONParser
    private let emptyRestriction: EmptyRestrictionPolicy

    /// Parses a whole document.
    ///
    /// - Parameters:
    ///   - bytes: The document, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    ///   - parseValue: Parses the outermost value.
    /// - Throws: ``ParsingError`` with every fault.
    /// - Complexity: O(bytes), if `parseValue` is.
    static func parse<Value>(
        _ bytes: Span<UInt8>,
        _ options: ParsingOptions,
        parseValue: (inout FiltersParser, Span<UInt8>) throws(ParseAbort) -> Value
    ) throws(ParsingError) -> Value {
        let count = bytes.validUTF8Count
        let text = bytes.extracting(..<count)
        var parser = FiltersParser(
            json: JSONParser(
                options: options,
                firstInvalidByte: count < bytes.count ? bytes[count] : nil
            ),
            emptyRestriction: options.emptyRestriction
        )
        do throws(ParseAbort) {
            try parser.json.rejectByteOrderMark(in: text)
            let value = try parseValue(&parser, text)
            try parser.json.finish(in: text)
            if parser.json.faults.isEmpty { return value }
        } catch {}
        throw ParsingError(parser.json, in: text)
    }

    /// Parses filters.
    mutating func filters(in text: Span<UInt8>) throws(ParseAbort) -> PaymentProductFilters {
        guard try json.openValue(.openBrace, expected: "an object", in: text) else {
            return PaymentProductFilters()
        }
        return try openedFilters(in: text)
    }

    /// Parses filters. `null` is the same as absent.
    mutating func optionalFilters(in text: Span<UInt8>) throws(ParseAbort) -> PaymentProductFilters?
    {
        guard try json.openOptional(.openBrace, expected: "an object", in: text) else { return nil }
        return try openedFilters(in: text)
    }

    /// Parses the rest of filters whose object is already open.
    mutating func openedFilters(in text: Span<UInt8>) throws(ParseAbort) -> PaymentProductFilters {
        var filters = PaymentProductFilters()
        while try json.nextNewMember(in: text) {
            if json.isKey("restrictTo", in: text) {
                filters.restrictTo = try restriction(in: text)
            } else if json.isKey("exclude", in: text) {
                filters.exclude = try filter(in: text)
            } else {
                try json.rejectMember(expected: "`restrictTo` or `exclude`", in: text)
            }
        }
        return filters
    }

    /// Parses a `restrictTo` and applies the policy for empty restrictions.
    private mutating func restriction(in text: Span<UInt8>) throws(ParseAbort)
        -> PaymentProductFilter?
    {
        _ = try json.next(in: text, expected: "an object")
        let start = json.position
        let faults = json.faults.count
        let filter = try filter(in: text)
        // A restriction whose entries were all rejected isn't empty.
        guard let filter, filter.isEmpty, json.faults.count == faults else { return filter }
        let filters = PaymentProductFilters(restrictTo: filter)
        guard let applied = filters.applying(emptyRestriction) else {
            try json.record(
                .emptyRestriction,
                at: start,
                in: text,
                expected: "a product or a group",
                found: "neither"
            )
            return nil
        }
        return applied.restrictTo
    }

    private mutating func filter(in text: Span<UInt8>) throws(ParseAbort) -> PaymentProductFilter? {
        guard try json.openOptional(.openBrace, expected: "an object", in: text) else { return nil }
        var filter = PaymentProductFilter()
        while try json.nextNewMember(in: text) {
            if json.isKey("products", in: text) {
                let products = try list("a list of integers", in: text) { json throws(ParseAbort) in
                    try json.integer(in: text).map { PaymentProduct.ID(rawValue: $0) }
                }
                filter.products = products ?? []
            } else if json.isKey("groups", in: text) {
                let groups = try list("a list of strings", in: text) { json throws(ParseAbort) in
                    try json.string(in: text).map { PaymentProductGroup.ID(rawValue: $0) }
                }
                filter.groups = groups ?? []
            } else {
                try json.rejectMember(expected: "`products` or `groups`", in: text)
            }
        }
        return filter
    }

    /// Parses a list. `null` is the same as absent.
    ///
    /// - Parameters:
    ///   - expected: The expectation to report for a value that isn't a list.
    ///   - text: The text.
    ///   - parseEntry: Parses an entry, or records a fault and returns `nil`.
    @inline(__always)
    mutating func list<Entry>(
        _ expected: StaticString,
        in text: Span<UInt8>,
        parseEntry: (inout JSONParser) throws(ParseAbort) -> Entry?
    ) throws(ParseAbort) -> [Entry]? {
        guard try json.openOptional(.openBracket, expected: expected, in: text) else { return nil }
        var entries: [Entry] = []
        while try json.nextElement(in: text) {
            // Most lists fit into the first allocation.
            if entries.isEmpty { entries.reserveCapacity(4) }
            if let entry = try parseEntry(&json) { entries.append(entry) }
        }
        return entries
    }
}

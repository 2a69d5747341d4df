import ProductCatalog

/// Reads what carries filters: knows which fields they have, and leaves the grammar to
/// ``JSONParser``.
struct FiltersParser {
    typealias ParseAbort = JSONParser.ParseAbort

    var json: JSONParser
    private let emptyRestriction: EmptyRestrictionPolicy

    /// Reads a whole text.
    ///
    /// - Parameter value: takes the text's only value
    /// - Complexity: O(bytes), when `value` is.
    static func parse<Value>(
        _ bytes: Span<UInt8>,
        _ options: ParsingOptions,
        value: (inout FiltersParser, Span<UInt8>) throws(ParseAbort) -> Value
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
            let value = try value(&parser, text)
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

    /// Parses filters that may be `null`.
    mutating func optionalFilters(in text: Span<UInt8>) throws(ParseAbort) -> PaymentProductFilters?
    {
        guard try json.openOptional(.openBrace, "an object", in: text) else { return nil }
        return try openedFilters(in: text)
    }

    /// Takes filters whose object has just been opened.
    mutating func openedFilters(in text: Span<UInt8>) throws(ParseAbort) -> PaymentProductFilters {
        var filters = PaymentProductFilters()
        while try json.nextNewMember(in: text) {
            if json.isKey("restrictTo", in: text) {
                filters.restrictTo = try restriction(in: text)
            } else if json.isKey("exclude", in: text) {
                filters.exclude = try filter(in: text)
            } else {
                try json.rejectMember(expected: "`restrictTo`, `exclude`", in: text)
            }
        }
        return filters
    }

    private mutating func restriction(in text: Span<UInt8>) throws(ParseAbort)
        -> PaymentProductFilter?
    {
        _ = try json.next(in: text, expected: "an object")
        let start = json.position
        let faults = json.faults.count
        let filter = try filter(in: text)
        // One whose entries were refused is not empty.
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
        guard try json.openOptional(.openBrace, "an object", in: text) else { return nil }
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
                try json.rejectMember(expected: "`products`, `groups`", in: text)
            }
        }
        return filter
    }

    /// Takes a list that may be `null`.
    ///
    /// - Parameter entry: takes an entry, or records what is wrong with it and takes nothing
    @inline(__always)
    mutating func list<Entry>(
        _ expected: StaticString,
        in text: Span<UInt8>,
        entry: (inout JSONParser) throws(ParseAbort) -> Entry?
    ) throws(ParseAbort) -> [Entry]? {
        guard try json.openOptional(.openBracket, expected, in: text) else { return nil }
        var entries: [Entry] = []
        while try json.nextEntry(in: text) {
            // As many as there mostly are, in one allocation.
            if entries.isEmpty { entries.reserveCapacity(4) }
            if let entry = try entry(&json) { entries.append(entry) }
        }
        return entries
    }
}

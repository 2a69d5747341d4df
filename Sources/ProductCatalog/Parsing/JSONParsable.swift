/// A type whose values are parsed from JSON, strictly.
///
/// The whole text has to follow RFC 8259 exactly, including fields that are ignored, and no object
/// may have the same key twice. See <doc:ParsingJSON>.
///
/// A host's own types can conform, and contain the types of this library:
///
/// ```swift
/// struct Merchant: JSONParsable {
///     var id = ""
///     var filters = PaymentProductFilters()
///
///     private enum Key: String, CaseIterable {
///         case merchantId, paymentProductFilters
///     }
///
///     private static let keys = JSONKeys<Key>()
///
///     init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
///         guard try json.openObject(in: text) else { return }
///         while try json.nextMember(in: text) {
///             switch json.key(among: Self.keys, in: text) {
///             case .merchantId: id = try json.string(in: text) ?? ""
///             case .paymentProductFilters: filters = try .init(parsing: &json, in: text)
///             case nil: try json.rejectMember(expected: Self.keys.list, in: text)
///             }
///         }
///     }
/// }
///
/// let merchant = try Merchant(json: #"{"merchantId":"1234","paymentProductFilters":{}}"#)
/// ```
public protocol JSONParsable {
    /// Parses the value at the parser's position, and leaves the parser after it.
    ///
    /// What's wrong with the value is recorded in the parser, and parsing goes on. The value that is
    /// created then is discarded, so it may have anything in place of what is invalid.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort)
}

extension JSONParsable {
    /// Parses a value from JSON.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ProductCatalog/ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes) for any input, without recursion.
    public init(
        json bytes: Span<UInt8>,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        let count = bytes.validUTF8Count
        let text = bytes.extracting(..<count)
        var json = JSONParser(
            options: options,
            firstInvalidByte: count < bytes.count ? bytes[count] : nil
        )
        do throws(ParseAbort) {
            try json.rejectByteOrderMark(in: text)
            let value = try Self(parsing: &json, in: text)
            try json.finish(in: text)
            if json.faults.isEmpty {
                self = value
                return
            }
        } catch {}
        throw ParsingError(json, in: text)
    }

    /// Parses a value from JSON.
    ///
    /// - Parameters:
    ///   - bytes: The JSON, in UTF-8. A sequence other than an array is copied once. If it has a
    ///     span, such as that of a network buffer, pass the span instead.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ProductCatalog/ParsingError`` with every fault and its location.
    /// - Complexity: O(bytes).
    public init(
        json bytes: some Sequence<UInt8>,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        let bytes = Array(bytes)
        try self.init(json: bytes.span, options: options)
    }

    /// Parses a value from JSON.
    ///
    /// - Parameters:
    ///   - text: The JSON.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``ProductCatalog/ParsingError`` with every fault and its location.
    ///   Offsets count UTF-8 bytes.
    /// - Complexity: O(bytes).
    public init(
        json text: String,
        options: ParsingOptions = ParsingOptions()
    ) throws(ParsingError) {
        try self.init(json: text.utf8Span.span, options: options)
    }
}

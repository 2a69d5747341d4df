/// The trace that a request belongs to: the `traceparent` header of W3C Trace Context.
///
///     00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01
struct TraceContext: Equatable, Sendable {
    /// The id of the trace, as 32 hexadecimal digits.
    let traceID: String

    /// The id of the caller's span, as 16 hexadecimal digits.
    let parentID: String

    /// Whether the caller may have recorded the span.
    let isSampled: Bool

    /// Creates a context from a header, or returns `nil` if the header isn't valid.
    ///
    /// A later version may have further fields, which are ignored.
    init?(traceparent header: String) {
        let bytes = Array(header.utf8.prefix(Self.length + 1))
        guard bytes.count >= Self.length,
            let version = Self.field(0..<2, in: bytes), version != "ff",
            bytes.count == Self.length || (version != "00" && bytes[Self.length] == Self.dash),
            let traceID = Self.id(3..<35, in: bytes),
            let parentID = Self.id(36..<52, in: bytes),
            let flags = Self.field(53..<55, in: bytes).flatMap({ UInt8($0, radix: 16) }),
            [2, 35, 52].allSatisfy({ bytes[$0] == Self.dash })
        else { return nil }
        self.traceID = traceID
        self.parentID = parentID
        isSampled = flags & 1 == 1
    }

    /// The header for requests to other services.
    var traceparent: String {
        "00-\(traceID)-\(parentID)-\(isSampled ? "01" : "00")"
    }

    /// The length of a header of the current version.
    private static let length = 55

    private static let dash = UInt8(ascii: "-")

    /// Returns an id, or `nil` if it isn't valid. Zero isn't.
    private static func id(_ range: Range<Int>, in bytes: [UInt8]) -> String? {
        field(range, in: bytes).flatMap { id in
            id.utf8.contains { $0 != UInt8(ascii: "0") } ? id : nil
        }
    }

    /// Returns a field of lower-case hexadecimal digits, or `nil` if it has other characters.
    private static func field(_ range: Range<Int>, in bytes: [UInt8]) -> String? {
        let field = bytes[range]
        let isValid = field.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
        }
        return isValid ? String(decoding: field, as: UTF8.self) : nil
    }
}

public import ProductCatalog
import ProductFilter
public import Testing

/// A text with exactly one fault.
public struct InvalidText: CustomTestStringConvertible, Sendable {
    /// The text.
    public let bytes: [UInt8]

    /// The offset of the fault.
    public let offset: Int

    /// The kind of fault.
    public let code: ParsingError.Code

    /// The path of the fault.
    public let path: String

    /// Creates an invalid text from one with a marker.
    ///
    /// - Parameters:
    ///   - marked: The text, with `▸` before the fault.
    ///   - code: The kind of fault.
    ///   - path: The path of the fault.
    public init(_ marked: String, _ code: ParsingError.Code, _ path: String = "") {
        let mark = Array("▸".utf8)
        let marked = Array(marked.utf8)
        var offset = 0
        while !marked[offset...].starts(with: mark) { offset += 1 }
        self.init(
            bytes: marked[..<offset] + marked[(offset + mark.count)...],
            offset: offset,
            code,
            path
        )
    }

    /// Creates an invalid text from its bytes and the location of its fault.
    public init(
        bytes: some Sequence<UInt8>,
        offset: Int,
        _ code: ParsingError.Code,
        _ path: String = ""
    ) {
        self.bytes = Array(bytes)
        self.offset = offset
        self.code = code
        self.path = path
    }

    /// The text, the kind of fault and its offset.
    public var testDescription: String {
        "\(String(decoding: bytes, as: UTF8.self)) (\(code.rawValue) at \(offset))"
    }
}

/// Expects that parsing a text reports its one fault.
///
/// - Parameters:
///   - text: The text.
///   - parse: Parses the text, by default as a session request.
public func expectFault(
    in text: InvalidText,
    sourceLocation: SourceLocation = #_sourceLocation,
    parse: (() throws(ParsingError) -> Void)? = nil
) {
    let error = #expect(throws: ParsingError.self, sourceLocation: sourceLocation) {
        if let parse { try parse() } else { _ = try SessionRequest(json: text.bytes) }
    }
    #expect(error?.faults.map(\.code) == [text.code], sourceLocation: sourceLocation)
    #expect(error?.faults.map(\.offset) == [text.offset], sourceLocation: sourceLocation)
    #expect(error?.faults.map(\.path) == [text.path], sourceLocation: sourceLocation)
    #expect(error?.hasMoreFaults == false, sourceLocation: sourceLocation)
}

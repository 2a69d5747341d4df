import ProductFilter
import Testing

/// A text that has to be refused, for one reason at one place.
struct RefusedText: CustomTestStringConvertible {
    let bytes: [UInt8]
    let offset: Int
    let code: ParsingError.Code
    let path: String

    /// - Parameter marked: the text, with `▸` at the place of the fault
    init(_ marked: String, _ code: ParsingError.Code, _ path: String = "") {
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

    init(
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

    var testDescription: String {
        "\(String(decoding: bytes, as: UTF8.self)) (\(code.rawValue) at \(offset))"
    }
}

/// Expects a text to be refused for its one fault.
///
/// - Parameter read: reads the text; by default as a session request
func expectRefusal(
    of text: RefusedText,
    sourceLocation: SourceLocation = #_sourceLocation,
    by read: (() throws(ParsingError) -> Void)? = nil
) {
    let error = #expect(throws: ParsingError.self, sourceLocation: sourceLocation) {
        if let read { try read() } else { _ = try SessionRequest(json: text.bytes) }
    }
    #expect(error?.faults.map(\.code) == [text.code], sourceLocation: sourceLocation)
    #expect(error?.faults.map(\.offset) == [text.offset], sourceLocation: sourceLocation)
    #expect(error?.faults.map(\.path) == [text.path], sourceLocation: sourceLocation)
    #expect(error?.hasMoreFaults == false, sourceLocation: sourceLocation)
}

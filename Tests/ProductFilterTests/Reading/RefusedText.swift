import ProductFilter
import Testing

/// A text that has to be refused, for one reason at one place.
struct RefusedText: CustomTestStringConvertible {
    let bytes: [UInt8]
    let offset: Int
    let code: SessionRequest.ReadingError.Code
    let path: String

    /// - Parameter marked: the text, with `▸` at the place of the fault
    init(_ marked: String, _ code: SessionRequest.ReadingError.Code, _ path: String = "") {
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
        _ code: SessionRequest.ReadingError.Code,
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

import Foundation

/// The lines of a file or of standard input, read as they come.
struct Lines {
    private let path: String
    private let handle: FileHandle
    private var buffer: [UInt8] = []

    /// Where in the buffer the next line begins.
    private var start = 0

    private var isAtEnd = false

    /// - Throws: ``SourceFaults`` when the file cannot be opened
    init(of path: String) throws {
        self.path = path
        handle = try Input.open(path)
    }

    /// The next line without its end, or `nil` after the last. A line may end with a carriage
    /// return and a line feed, and the last one with nothing.
    ///
    /// - Parameter beforeWaiting: called before more is read, which may take long
    mutating func next(beforeWaiting: () -> Void) throws -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Self.withoutCarriageReturn(buffer[start..<end])
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return Self.withoutCarriageReturn(buffer[start...])
            }
            beforeWaiting()
            buffer.removeSubrange(..<start)
            start = 0
            searched = buffer.count
            let more = try Input.reporting(path) { try handle.read(upToCount: 1 << 16) }
            if let more, !more.isEmpty {
                buffer += more
            } else {
                isAtEnd = true
            }
        }
    }

    private static func withoutCarriageReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}

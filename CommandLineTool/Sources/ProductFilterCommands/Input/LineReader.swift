/// A reader of the lines of a file, as they become available.
struct LineReader {
    private let file: InputFile
    private let descriptor: FileDescriptor
    private var buffer: [UInt8] = []

    /// The offset of the next line in the buffer.
    private var start = 0

    private var isAtEnd = false

    /// Opens a file.
    ///
    /// - Throws: ``InputError`` if the file can't be opened.
    init(_ file: InputFile) throws {
        self.file = file
        descriptor = try file.open()
    }

    /// Returns the next line without its line break, or `nil` after the last line.
    ///
    /// A line ends with a line feed, optionally preceded by a carriage return. The last line may end
    /// without one.
    ///
    /// - Parameter beforeReading: Called before every read, which may block until another program
    ///   has seen the output so far.
    /// - Throws: ``InputError`` if the file can't be read.
    mutating func next(beforeReading: () throws -> Void) throws -> ArraySlice<UInt8>? {
        var searchStart = start
        while true {
            if let end = buffer[searchStart...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Self.trimmingCarriageReturn(buffer[start..<end])
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return Self.trimmingCarriageReturn(buffer[start...])
            }
            try beforeReading()
            buffer.removeSubrange(..<start)
            start = 0
            searchStart = buffer.count
            isAtEnd = try !file.reportingReadErrors { () throws(SystemError) in
                try descriptor.appendAvailable(to: &buffer, maxCount: 1 << 16)
            }
        }
    }

    private static func trimmingCarriageReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}

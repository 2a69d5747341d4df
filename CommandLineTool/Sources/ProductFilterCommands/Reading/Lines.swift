import Foundation

/// The lines of a file or of standard input, read as they come.
struct Lines {
    private let handle: FileHandle
    private var buffer = Data()
    private var isAtEnd = false

    /// - Throws: ``InputFaults`` when the file cannot be opened
    init(of path: String) throws {
        do {
            handle =
                path == "-"
                ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
        } catch {
            throw SourceFaults(
                source: path,
                faults: InputFaults("cannot be read: \(error.localizedDescription)")
            )
        }
    }

    /// The next line without its end, or `nil` after the last. A line may end with a carriage return and a
    /// line feed, and the last one with nothing.
    ///
    /// - Parameter beforeWaiting: called before more is read, which may take long
    mutating func next(beforeWaiting: () -> Void) throws -> Data? {
        var searched = 0
        while true {
            if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[..<end]
                buffer = buffer[(end + 1)...]
                return Self.withoutCarriageReturn(line)
            }
            if isAtEnd {
                guard !buffer.isEmpty else { return nil }
                defer { buffer = Data() }
                return Self.withoutCarriageReturn(buffer)
            }
            searched = buffer.count
            beforeWaiting()
            if let more = try handle.read(upToCount: 1 << 16), !more.isEmpty {
                buffer = Data(buffer)
                buffer.append(more)
            } else {
                isAtEnd = true
            }
        }
    }

    private static func withoutCarriageReturn(_ line: Data) -> Data {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}

import Foundation

/// A buffered writer of lines to standard output.
struct LineWriter {
    private var buffer = Data()

    /// Appends a line to the buffer, and flushes it when it's full.
    mutating func write(_ line: String) {
        buffer.append(contentsOf: line.utf8)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 { flush() }
    }

    /// Writes the buffered lines to standard output.
    mutating func flush() {
        guard !buffer.isEmpty else { return }
        FileHandle.standardOutput.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

/// A buffered writer of lines to standard output.
struct LineWriter {
    private var buffer: [UInt8] = []

    /// Appends a line to the buffer, and flushes it when it's full.
    mutating func write(_ line: [UInt8]) throws(OutputError) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 16 { try flush() }
    }

    /// Writes the buffered lines to standard output.
    mutating func flush() throws(OutputError) {
        guard !buffer.isEmpty else { return }
        try StandardOutput.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}

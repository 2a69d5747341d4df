import ProductFilterJSON

/// The standard output stream.
enum StandardOutput {
    /// Writes a line, or text of several lines.
    static func write(_ text: String) throws(OutputError) {
        try write(Array(text.utf8) + [UInt8(ascii: "\n")])
    }

    /// Writes a value as one line of JSON.
    static func write(json value: some JSONWritable) throws(OutputError) {
        try write(value.json + [UInt8(ascii: "\n")])
    }

    /// Writes bytes.
    static func write(_ bytes: [UInt8]) throws(OutputError) {
        do {
            try FileDescriptor.standardOutput.writeAll(bytes)
        } catch {
            throw OutputError(cause: error)
        }
    }

    /// Closes the stream, after which nothing can be written.
    static func close() throws(OutputError) {
        do {
            try FileDescriptor.standardOutput.closeFile()
        } catch {
            // A stream that was never open is an error only to a command that writes.
            guard error == .invalidDescriptor else { throw OutputError(cause: error) }
        }
    }
}

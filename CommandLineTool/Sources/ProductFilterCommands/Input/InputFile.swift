import ProductFilterJSON

/// A file, a pipe or standard input.
struct InputFile {
    /// The path, or `-` for standard input.
    let path: String

    /// The name for messages.
    var name: String {
        isStandardInput ? "standard input" : path
    }

    /// Whether this is standard input, which can be read only once.
    var isStandardInput: Bool {
        path == "-"
    }

    /// Opens the file for reading.
    ///
    /// - Throws: ``InputError`` if the file can't be opened.
    func open() throws(InputError) -> FileDescriptor {
        try reportingReadErrors { () throws(SystemError) in
            isStandardInput ? .standardInput : try FileDescriptor(reading: path)
        }
    }

    /// Returns everything in the file.
    ///
    /// - Throws: ``InputError`` if the file can't be read.
    func contents() throws(InputError) -> [UInt8] {
        let file = try open()
        var bytes: [UInt8] = []
        // With room for one byte more than the size, reading meets the end without allocating
        // again. A size is a hint: a file may grow, or claim any size.
        bytes.reserveCapacity(min(file.size, 1 << 30) + 1)
        try reportingReadErrors { () throws(SystemError) in
            while true {
                let room = bytes.capacity - bytes.count
                let maxCount = room > 0 ? room : 1 << 16
                guard try file.appendAvailable(to: &bytes, maxCount: maxCount) else { break }
            }
            if !isStandardInput { try file.closeFile() }
        }
        return bytes
    }

    /// Reads from the file and names it in errors.
    ///
    /// - Throws: ``InputError`` if the body throws.
    func reportingReadErrors<Result>(
        _ body: () throws(SystemError) -> Result
    ) throws(InputError) -> Result {
        do {
            return try body()
        } catch {
            let fault = InputFault(message: "can't be read: \(error.reason)")
            throw InputError(source: name, faults: [fault])
        }
    }
}

import Foundation

/// A file, a pipe or standard input.
struct InputFile {
    /// The path, or `-` for standard input.
    let path: String

    /// The name for messages.
    var name: String {
        path == "-" ? "standard input" : path
    }

    /// Opens the file for reading.
    ///
    /// - Throws: ``InputError`` if the file can't be opened.
    func open() throws -> FileHandle {
        try reportingReadErrors {
            path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
        }
    }

    /// Returns everything in the file.
    ///
    /// - Throws: ``InputError`` if the file can't be read.
    func contents() throws -> Data {
        let handle = try open()
        return try reportingReadErrors { try handle.readToEnd() ?? Data() }
    }

    /// Reads from the file and names it in errors.
    ///
    /// - Throws: ``InputError`` if the body throws.
    func reportingReadErrors<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            let fault = InputFault(message: "can't be read: \(Self.reason(for: error))")
            throw InputError(source: name, faults: [fault])
        }
    }

    /// Returns the reason for a failure, as described by the operating system if possible.
    private static func reason(for error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error ?? error
        return (cause as NSError).localizedFailureReason ?? cause.localizedDescription
    }
}

import Foundation

/// Reads files and standard input.
enum Input {
    /// Opens a file, which may be a pipe, or standard input for `-`.
    ///
    /// - Throws: ``SourceFaults`` when it cannot be opened
    static func open(_ path: String) throws -> FileHandle {
        try reporting(path) {
            path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
        }
    }

    /// The bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: ``SourceFaults`` when it cannot be read
    static func bytes(of path: String) throws -> Data {
        let handle = try open(path)
        return try reporting(path) { try handle.readToEnd() ?? Data() }
    }

    /// Says of what cannot be read why.
    ///
    /// - Throws: ``SourceFaults`` where the body throws anything
    static func reporting<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            let faults = InputFaults("cannot be read: \(reason(for: error))")
            throw SourceFaults(source: name(of: path), faults: faults)
        }
    }

    /// Why reading failed: in the system's own words where there are any.
    private static func reason(for error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        return (cause ?? error).localizedDescription
    }

    /// What people call a source.
    static func name(of path: String) -> String {
        path == "-" ? "standard input" : path
    }

    /// Reads a value from JSON.
    ///
    /// - Throws: ``InputFaults`` with the place of what is wrong
    static func decode<Value: Decodable>(
        _ type: Value.Type,
        from bytes: Data
    ) throws -> Value {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw InputFaults("not valid JSON: the text is not UTF-8")
        }
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch let error as DecodingError {
            throw InputFaults(error)
        }
    }
}

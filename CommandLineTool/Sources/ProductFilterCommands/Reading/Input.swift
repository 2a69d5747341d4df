import Foundation

/// Reads files and standard input.
enum Input {
    /// Opens a file, which may be a pipe, or standard input for `-`.
    ///
    /// - Throws: ``InputFaults`` when it cannot be opened
    static func open(_ path: String) throws -> FileHandle {
        try reporting {
            path == "-" ? .standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
        }
    }

    /// The bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: ``InputFaults`` when there is nothing to read
    static func bytes(of path: String) throws -> Data {
        let handle = try open(path)
        return try reporting { try handle.readToEnd() ?? Data() }
    }

    /// Says of what cannot be read why.
    static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw InputFaults("cannot be read: \(reason(for: error))")
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

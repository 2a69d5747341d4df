import Foundation

/// Reads files and standard input.
enum Input {
    /// The bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: ``InputFaults`` when there is nothing to read
    static func bytes(of path: String) throws -> Data {
        do {
            return path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(filePath: path))
        } catch {
            throw InputFaults("cannot be read: \(reason(for: error))")
        }
    }

    /// Why reading failed: in the system's own words where Foundation has none.
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

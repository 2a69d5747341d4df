import Foundation

/// Calls a closure with a directory of files, and removes the directory afterwards.
///
/// - Parameters:
///   - files: The contents of the files by name.
///   - body: A closure that takes the directory.
func withTemporaryFiles<Result>(
    _ files: [String: String],
    _ body: (_ directory: URL) throws -> Result
) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, contents) in files {
        try Data(contents.utf8).write(to: directory.appending(path: name))
    }
    return try body(directory)
}

/// Calls a closure with the path of a catalog file, and removes the file afterwards.
///
/// - Parameters:
///   - catalog: The catalog as JSON.
///   - body: A closure that takes the path.
func withCatalog<Result>(
    _ catalog: String,
    _ body: (_ path: String) throws -> Result
) throws -> Result {
    try withTemporaryFiles(["catalog.json": catalog]) { directory in
        try body(directory.appending(path: "catalog.json").path())
    }
}

import Foundation

/// Runs the program that was built beside the tests.
enum Program {
    struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    static func run(_ arguments: String..., input: String = "") throws -> Run {
        try run(arguments, input: input)
    }

    static func run(_ arguments: [String], input: String = "") throws -> Run {
        try run(arguments, bytes: Data(input.utf8))
    }

    static func run(_ arguments: [String], bytes: Data) throws -> Run {
        let process = Process()
        process.executableURL = folder.appending(path: "product-filter")
        process.currentDirectoryURL = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        process.arguments = arguments
        return try run(process, input: bytes)
    }

    /// Runs a line of a shell in which the program can be called by its name.
    static func run(shell line: String, in directory: URL) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = directory
        process.arguments = ["-c", "PATH='\(folder.path()):'$PATH; \(line)"]
        return try run(process, input: Data())
    }

    private static var folder: URL { Bundle.main.bundleURL }

    private static func run(_ process: Process, input: Data) throws -> Run {
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: input)
        try standardInput.fileHandleForWriting.close()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: written, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self)
        )
    }
}

import Foundation

/// The `product-filter` program that is built along with the tests.
enum Program {
    /// The result of running the program.
    struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Runs the program in the package's directory.
    static func run(_ arguments: String..., input: String = "") throws -> Run {
        try run(arguments, input: input)
    }

    /// Runs the program in the package's directory.
    static func run(_ arguments: [String], input: String = "") throws -> Run {
        try run(arguments, bytes: Data(input.utf8))
    }

    /// Runs the program in the package's directory, with input that may be invalid UTF-8.
    static func run(_ arguments: [String], bytes: Data) throws -> Run {
        let process = Process()
        process.executableURL = directory.appending(path: "product-filter")
        process.currentDirectoryURL = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        process.arguments = arguments
        return try run(process, input: bytes)
    }

    /// Runs a shell command that can call the program by its name.
    static func run(shell command: String, in workingDirectory: URL) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = workingDirectory
        process.arguments = ["-c", "PATH='\(directory.path()):'$PATH; \(command)"]
        return try run(process, input: Data())
    }

    /// Starts the program in a directory.
    static func start(
        _ arguments: [String],
        in workingDirectory: URL,
        input: Any,
        output: Any
    ) throws -> Process {
        let process = Process()
        process.executableURL = directory.appending(path: "product-filter")
        process.currentDirectoryURL = workingDirectory
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static var directory: URL { Bundle.main.bundleURL }

    /// Makes writing to a program that has exited an error instead of ending the tests.
    private static let ignoresClosedPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    private static func run(_ process: Process, input: Data) throws -> Run {
        ignoresClosedPipes
        let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
        process.standardInput = inputPipe
        process.standardOutput = outputPipe
        process.standardError = errorPipe
        try process.run()
        // On another thread, because the program may wait for its output to be read. It may also exit
        // without reading all input.
        Thread.detachNewThread {
            try? inputPipe.fileHandleForWriting.write(contentsOf: input)
            try? inputPipe.fileHandleForWriting.close()
        }
        let output = try outputPipe.fileHandleForReading.readToEnd() ?? Data()
        let errors = try errorPipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self)
        )
    }
}

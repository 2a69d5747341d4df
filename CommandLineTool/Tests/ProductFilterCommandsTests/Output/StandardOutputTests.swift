import Foundation
import Testing

struct StandardOutputTests {
    private static let commands = [
        "--help", "--version", "help batch", "resolve --help", "resolve r",
        "resolve --format json r",
        "check r", "check --format json r", "explain r", "explain --format json r", "batch r",
        "impact --old a --new b r", "--generate-completion-script bash",
    ]
    private static let files = [
        "r": #"{"paymentProductFilters":{"restrictTo":{"products":[1]}}}"#,
        "a": #"{"paymentProducts":[{"id":1}]}"#,
        "b": #"{"paymentProducts":[{"id":2}]}"#,
    ]

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
        arguments: commands
    )
    func `output to a full disk is an error`(command: String) throws {
        try withTemporaryFiles(Self.files) { directory in
            let run = try Program.run(shell: "product-filter \(command) > /dev/full", in: directory)
            #expect(run.status == 1)
            #expect(
                run.errors == "standard output cannot be written: no space left on device\n"
            )
        }
    }

    @Test(arguments: commands)
    func `output to a closed stream is an error`(command: String) throws {
        try withTemporaryFiles(Self.files) { directory in
            let run = try Program.run(shell: "product-filter \(command) >&-", in: directory)
            #expect(run.status == 1)
            #expect(run.errors == "standard output cannot be written: bad file descriptor\n")
        }
    }

    @Test func `a closed stream isn't an error to a command without output`() throws {
        try withTemporaryFiles(Self.files) { directory in
            let command = "product-filter impact --old a --new a < r >&-"
            let run = try Program.run(shell: command, in: directory)
            #expect(run.status == 0)
        }
    }

    @Test(arguments: ["batch queries", "resolve --catalog catalog r"])
    func `a reader that closes the pipe ends the command with status 1 and no message`(
        command: String
    ) throws {
        let products = (1...40_000).map { #"{"id":\#($0)}"# }.joined(separator: ",")
        let files = [
            "queries": String(repeating: "{}\n", count: 1_000), "r": "{}",
            "catalog": #"{"paymentProducts":[\#(products)]}"#,
        ]
        try withTemporaryFiles(files) { directory in
            let command = "{ product-filter \(command); echo $? > status; } | head -c 1"
            let run = try Program.run(shell: command, in: directory)
            #expect(run.errors.isEmpty)
            let status = try String(
                contentsOf: directory.appending(path: "status"),
                encoding: .utf8
            )
            #expect(status == "1\n")
        }
    }

    @Test(arguments: ["2> /dev/full", "2>&-"])
    func `messages that can't be written don't change the status`(redirection: String) throws {
        try withTemporaryFiles(Self.files) { directory in
            let batch = try Program.run(
                shell: "product-filter batch r \(redirection)",
                in: directory
            )
            #expect(batch.status == 0)
            #expect(batch.output == "{\"available\":[1]}\n")
            let check = try Program.run(
                shell: "product-filter check no \(redirection)",
                in: directory
            )
            #expect(check.status == 1)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `output isn't lost in a pipe that doesn't wait for its reader`() throws {
        let lines = 20_000
        let input = String(repeating: "{}\n", count: lines)
        try withTemporaryFiles(["queries": input]) { directory in
            let output = Pipe()
            let descriptor = output.fileHandleForWriting.fileDescriptor
            #expect(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0)
            let process = try Program.start(
                ["batch", "queries"],
                in: directory,
                input: FileHandle.nullDevice,
                output: output
            )
            // The pipe is full by now.
            Thread.sleep(forTimeInterval: 0.5)
            let answers = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            #expect(answers.count { $0 == UInt8(ascii: "\n") } == lines)
        }
    }
}

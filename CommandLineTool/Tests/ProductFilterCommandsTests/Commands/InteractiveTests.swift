import Foundation
import Testing

/// A program at the other end of a pipe may wait for an answer before it writes its next line.
struct InteractiveTests {
    private static let files = [
        "old.json": #"{"paymentProducts":[{"id":1}]}"#,
        "new.json": #"{"paymentProducts":[{"id":2}]}"#,
    ]

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            (["batch", "--catalog", "new.json"], #"{"available":[2],"id":7}"#),
            (
                ["impact", "--old", "old.json", "--new", "new.json"],
                #"{"gained":[2],"id":7,"leftWithNothing":false,"line":1,"lost":[1]}"#
            ),
        ]
    )
    func `each line is answered when it arrives`(arguments: [String], answer: String) throws {
        try withTemporaryFiles(Self.files) { directory in
            let (input, output) = (Pipe(), Pipe())
            let process = try Program.start(arguments, in: directory, input: input, output: output)
            for _ in 1...2 {
                try input.fileHandleForWriting.write(contentsOf: Data("{\"id\":7}\n".utf8))
                let line = String(
                    decoding: output.fileHandleForReading.availableData,
                    as: UTF8.self
                )
                #expect(line.hasPrefix(answer.prefix(20)))
            }
            try input.fileHandleForWriting.close()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }

    #if os(Linux)
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ["resolve", "--format", "json"], ["check", "--format", "json"],
            ["explain", "--format", "json"], ["batch"], ["contexts", "-"],
            ["impact", "--old", "old.json", "--new", "new.json"],
        ]
    )
    func `one Ctrl-D ends the input from a terminal`(arguments: [String]) throws {
        try withTemporaryFiles(Self.files) { directory in
            let terminal = try Terminal()
            let process = try Program.start(
                arguments,
                in: directory,
                input: terminal.program,
                output: FileHandle.nullDevice
            )
            try terminal.user.write(contentsOf: Data("{}\n".utf8) + Terminal.endOfInput)
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `contexts needs no request on a terminal`() throws {
        try withTemporaryFiles(Self.files) { directory in
            let (terminal, output) = (try Terminal(), Pipe())
            let process = try Program.start(
                ["contexts", "--catalog", "new.json"],
                in: directory,
                input: terminal.program,
                output: output
            )
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            let bytes = output.fileHandleForReading.availableData
            #expect(String(decoding: bytes, as: UTF8.self).contains("everywhere"))
        }
    }
    #endif
}

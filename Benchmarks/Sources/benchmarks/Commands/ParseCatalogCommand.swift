import ArgumentParser
import Foundation
import Reporting

/// The `benchmarks parse-catalog` command.
struct ParseCatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse-catalog",
        abstract: "Parses a catalog document once, and prints the time and the peak memory.",
        discussion: """
            Prints a line of JSON. `seconds` is the CPU time of the parse. `peakBytes` is the peak \
            memory of the process, including the file's bytes, without what the process used before \
            it read the file. Requires Linux.
            """
    )

    @Argument(help: ArgumentHelp("The catalog document.", valueName: "file"))
    var file: String

    @Option(help: "The engine.")
    var engine = EngineName.productFilter

    func run() throws {
        let before = try Self.peakBytes()
        let document = try Self.bytes(of: file)
        guard engine.isBuiltIn else { throw ValidationError(engine.installationHint) }
        guard let workload = Workload(parsingCatalog: document, with: engine) else {
            throw ValidationError("`\(engine.rawValue)` doesn't parse catalogs")
        }
        let seconds = workload.nanoseconds(0..<1) / 1e9
        let peak = try Self.peakBytes() - before
        print(
            #"{"engine":"\#(engine.rawValue)","bytes":\#(document.count),"#
                + #""seconds":\#(seconds),"peakBytes":\#(peak)}"#
        )
    }

    /// Reads a file into an array, without a second copy in memory.
    private static func bytes(of file: String) throws -> [UInt8] {
        let handle = try FileHandle(forReadingFrom: URL(filePath: file))
        let size = Int(try handle.seekToEnd())
        try handle.seek(toOffset: 0)
        return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let end = buffer.baseAddress.map { $0 + count }
                let length = read(handle.fileDescriptor, end, size - count)
                guard length > 0 else { throw ValidationError("`\(file)` can't be read") }
                count += length
            }
        }
    }

    /// Returns the peak memory of the process.
    private static func peakBytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        guard let match = try /VmHWM:\s+(\d+) kB/.firstMatch(in: status),
            let kilobytes = Int(match.1)
        else { throw ValidationError("`/proc/self/status` doesn't have the peak memory") }
        return kilobytes * 1024
    }
}

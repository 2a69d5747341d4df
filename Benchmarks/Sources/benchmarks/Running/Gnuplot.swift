import Foundation
import Reporting

/// The gnuplot executable.
struct Gnuplot {
    private let executable: URL

    /// Finds gnuplot in the folders of the `PATH` environment variable.
    init() throws(PlotError) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let candidates = folders.map { URL(filePath: String($0)).appending(path: "gnuplot") }
        guard
            let executable = candidates.first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path)
            })
        else { throw .missingGnuplot }
        self.executable = executable
    }

    /// Plots measurements, in the format that the file's extension selects.
    func draw(
        _ measurements: [Reporting.Measurement],
        to file: String,
        theme: PlotTheme
    ) throws {
        let script = GnuplotScript(
            measurements,
            captions: Dictionary(uniqueKeysWithValues: Case.all.map { ($0.name, $0.summary) }),
            terminal: try Self.terminal(for: file),
            theme: theme,
            output: file
        )
        let process = Process()
        let input = Pipe()
        process.executableURL = executable
        process.standardInput = input
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(script.text.utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw PlotError.failed(file) }
    }

    /// Returns the output format for a file's extension.
    static func terminal(for file: String) throws(PlotError) -> GnuplotScript.Terminal {
        let pathExtension = URL(filePath: file).pathExtension.lowercased()
        guard let terminal = GnuplotScript.Terminal(rawValue: pathExtension) else {
            throw .unknownFormat(file)
        }
        return terminal
    }
}

/// An error while plotting.
enum PlotError: Error, Equatable, CustomStringConvertible {
    case missingGnuplot
    case unknownFormat(String)
    case failed(String)

    var description: String {
        switch self {
        case .missingGnuplot:
            "gnuplot wasn't found: install it (`gnuplot-nox` on Debian)"
        case .unknownFormat(let file):
            "`\(file)` has an unsupported file extension: use .svg or .png"
        case .failed(let file):
            "gnuplot couldn't write `\(file)`: see its output above"
        }
    }
}

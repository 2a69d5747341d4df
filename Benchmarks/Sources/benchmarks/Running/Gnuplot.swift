import Foundation
import Measuring

/// The program that draws the plots.
struct Gnuplot {
    private let program: URL

    /// Finds it among the programs of the shell.
    init() throws(PlotError) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let programs = folders.map { URL(filePath: String($0)).appending(path: "gnuplot") }
        guard
            let program = programs.first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path)
            })
        else { throw .absent }
        self.program = program
    }

    /// Draws a picture, in the format that the file's name says.
    func draw(_ measurements: [Measuring.Measurement], to file: String) throws {
        let script = GnuplotScript(
            measurements,
            captions: Dictionary(uniqueKeysWithValues: Case.all.map { ($0.name, $0.summary) }),
            terminal: try Self.terminal(of: file),
            output: file
        )
        let process = Process()
        let input = Pipe()
        process.executableURL = program
        process.standardInput = input
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(script.text.utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw PlotError.failed(file) }
    }

    static func terminal(of file: String) throws(PlotError) -> GnuplotScript.Terminal {
        let ending = URL(filePath: file).pathExtension.lowercased()
        guard let terminal = GnuplotScript.Terminal(rawValue: ending) else {
            throw .unknownFormat(file)
        }
        return terminal
    }
}

/// Why there is no plot.
enum PlotError: Error, Equatable, CustomStringConvertible {
    case absent
    case unknownFormat(String)
    case failed(String)

    var description: String {
        switch self {
        case .absent:
            "plots are drawn by gnuplot, which was not found: install it, on Debian as gnuplot-nox"
        case .unknownFormat(let file):
            "a plot is a picture in SVG or PNG: end `\(file)` in .svg or .png"
        case .failed(let file):
            "gnuplot could not draw `\(file)`: it says why above"
        }
    }
}

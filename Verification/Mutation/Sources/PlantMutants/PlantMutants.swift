import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Plants mutants into all Swift files of a folder, in place, and prints a line for each: its
/// number, file, line, column, function and what it changes, between tabs.
///
///     PlantMutants FOLDER [FIRST-NUMBER [FILE-OF-NUMBERS-TO-LEAVE-OUT]]
///
/// All mutants stand in the sources at once, and a variable chooses one when the program runs, so
/// that everything is compiled once and not once for each.
@main
struct PlantMutants {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments[1])
        var number = Int(CommandLine.arguments.dropFirst(2).first ?? "1") ?? 1
        let leftOut = try CommandLine.arguments.dropFirst(3).first.map { path in
            Set(
                try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(
                    String.init
                )
            )
        }
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .sorted { $0.path < $1.path }
        for file in files ?? [] {
            let source = try String(contentsOf: file, encoding: .utf8)
            let tree = try OperatorTable.standardOperators.foldAll(Parser.parse(source: source))
            let finder = MutationFinder(tree, firstNumber: number, leaving: leftOut ?? [])
            finder.walk(tree)
            number = finder.number
            let path = file.path.dropFirst(folder.path.count + 1)
            for mutant in finder.mutants {
                print(
                    mutant.number,
                    path,
                    mutant.line,
                    mutant.column,
                    mutant.function,
                    mutant.change,
                    separator: "\t"
                )
            }
            try finder.edited(source).write(to: file, atomically: true, encoding: .utf8)
        }
    }
}

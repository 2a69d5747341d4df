import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Plants mutants in Swift files, in place, and prints a line for each: its number, file, line,
/// column, function and change, separated by tabs.
///
///     PlantMutants OMITTED FILE…
///
/// OMITTED is a file of numbers, one per line: the first mutants of the locations to omit.
@main
struct PlantMutants {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let omittedFile = arguments.first else { return print("PlantMutants OMITTED FILE…") }
        let omitted = try String(contentsOfFile: omittedFile, encoding: .utf8)
            .split(separator: "\n").compactMap { Int($0) }
        var number = 1
        for path in arguments.dropFirst() {
            let source = try String(contentsOfFile: path, encoding: .utf8)
            let tree = try OperatorTable.standardOperators.foldAll(Parser.parse(source: source))
            let finder = MutationFinder(tree, firstNumber: number, omitting: Set(omitted))
            finder.walk(tree)
            number = finder.nextNumber
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
            try finder.edited(source).write(toFile: path, atomically: true, encoding: .utf8)
        }
    }
}

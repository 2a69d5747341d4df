/// Performs the work of one case, `HostileSizes CASE SIZE`, or lists the cases with their sizes.
///
/// Exits with an error unless the result is as expected.
@main
struct HostileSizes {
    static let cases =
        Case.parsing + Case.requestTexts + Case.catalogDocuments + Case.catalogTexts + Case.catalogs
        + Case.conditions + Case.filters + Case.comparisons + Case.contexts + Case.partialContexts
        + Case.everyContext + Case.catalogChanges + Case.fixes + Case.answers

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let size = Int(arguments[2]),
            let selected = cases.first(where: { $0.name == arguments[1] })
        else {
            for one in cases { print(one.name, one.smallSize, one.fullSize, separator: "\t") }
            return
        }
        let work = try selected.prepare(size)
        let result = try measure(work)
        let expected = selected.expected(size)
        guard result == expected else {
            fatalError("\(selected.name) \(size): the result is \(result), not \(expected)")
        }
    }
}

/// Performs work. `run` counts the instructions of this function, which it finds by name.
@inline(never)
func measure(_ work: () throws -> Int) rethrows -> Int {
    try work()
}

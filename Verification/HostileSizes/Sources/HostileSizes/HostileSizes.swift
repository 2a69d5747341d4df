/// Asks one question of a size: `HostileSizes CASE SIZE`. Prints how many products the answer has,
/// or whatever else the case counts, so that the answer can be checked.
@main
struct HostileSizes {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let size = Int(CommandLine.arguments[2]),
            let question = Question.all[CommandLine.arguments[1]]
        else {
            return print(Question.all.keys.sorted().joined(separator: "\n"))
        }
        print(try question(size))
    }
}

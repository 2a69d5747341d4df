import ProductCatalog
import ProductFilterJSON

/// An error that lists what is wrong with one or more inputs.
struct InputError: CommandError {
    /// The inputs, each with at least one fault.
    private let inputs: [Input]

    private struct Input {
        /// A path, or `standard input`.
        let name: String

        /// The faults.
        let faults: [InputFault]

        /// The lines that show the position of each of the first faults.
        var excerpts: [[String]] = []
    }

    /// Creates an error about one input.
    init(source name: String, faults: [InputFault]) {
        inputs = [Input(name: name, faults: faults)]
    }

    /// Creates an error about one input that can't be parsed.
    ///
    /// - Parameters:
    ///   - name: The name of the input.
    ///   - error: The faults.
    ///   - text: The text that was parsed.
    init(source name: String, _ error: ParsingError, in text: [UInt8]) {
        let excerpts = error.faults.map { Excerpt(of: text, at: $0.offset, line: $0.line).lines }
        inputs = [Input(name: name, faults: error.inputFaults, excerpts: excerpts)]
    }

    /// Combines the errors about several inputs.
    init(_ errors: [InputError]) {
        inputs = errors.flatMap(\.inputs)
    }

    /// All faults.
    var faults: [InputFault] {
        inputs.flatMap(\.faults)
    }

    /// The lines to print: for each fault, the source, the location and the message, followed by an
    /// excerpt if there is one.
    var lines: [String] {
        inputs.flatMap { input in
            input.faults.enumerated().flatMap { index, fault in
                let position = fault.position.map { ":\($0.line):\($0.column)" } ?? ""
                let line = [input.name + position, fault.path, fault.message].compactMap(\.self)
                let excerpt = index < input.excerpts.count ? input.excerpts[index] : []
                return [line.joined(separator: ": ")] + excerpt
            }
        }
    }
}

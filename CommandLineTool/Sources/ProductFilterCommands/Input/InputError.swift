/// An error that lists what is wrong with one or more inputs.
struct InputError: CommandError {
    /// The faults of each input, at least one. The name of an input is a path, or `standard input`.
    private let inputs: [(name: String, faults: [InputFault])]

    /// Creates an error about one input.
    init(source name: String, faults: [InputFault]) {
        inputs = [(name, faults)]
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
        inputs.flatMap { name, faults in
            faults.flatMap { fault in
                let position = fault.position.map { ":\($0.line):\($0.column)" } ?? ""
                let line = [name + position, fault.path, fault.message].compactMap(\.self)
                return [line.joined(separator: ": ")] + fault.excerpt
            }
        }
    }
}

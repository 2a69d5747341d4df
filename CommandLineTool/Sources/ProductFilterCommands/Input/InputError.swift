/// An error that lists what is wrong with an input.
struct InputError: Error {
    /// The name of the input: a path, or `standard input`.
    let source: String

    /// The faults, at least one.
    let faults: [InputFault]

    /// The lines to print: for each fault, the source, the location and the message, followed by an
    /// excerpt if there is one.
    var lines: [String] {
        faults.flatMap { fault in
            let location = [source, fault.position].compactMap(\.self).joined(separator: ":")
            let line = [location, fault.path, fault.message].compactMap(\.self)
            return [line.joined(separator: ": ")] + fault.excerpt
        }
    }
}

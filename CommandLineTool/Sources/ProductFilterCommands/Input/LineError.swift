import ProductCatalog

/// An error that lists what is wrong with one line of many.
struct LineError: Error {
    /// The faults, at least one.
    let faults: [InputFault]

    /// Creates an error from a list of faults.
    init(faults: [InputFault]) {
        self.faults = faults
    }

    /// Creates an error about a line that can't be parsed.
    init(_ error: ParsingError) {
        faults = error.inputFaultsOfLine()
    }
}

extension JSONParsable {
    /// Parses a value from one line of many.
    ///
    /// - Throws: ``LineError`` with every fault and its column.
    init(line: Span<UInt8>, options: ParsingOptions) throws(LineError) {
        do {
            try self.init(json: line, options: options)
        } catch {
            throw LineError(error)
        }
    }
}

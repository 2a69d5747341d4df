public import ProductCatalog

/// An error that lists what is wrong with a query, or with one line of many.
public struct LineError: Error {
    /// The faults, at least one.
    public let faults: [InputFault]

    /// Creates an error from a list of faults.
    public init(faults: [InputFault]) {
        self.faults = faults
    }
}

extension JSONParsable {
    /// Parses a value from one line of many.
    ///
    /// - Parameters:
    ///   - line: The JSON, in UTF-8.
    ///   - options: How to treat an empty restriction, and the limits.
    /// - Throws: ``LineError`` with every fault and its position.
    public init(line: Span<UInt8>, options: ParsingOptions) throws(LineError) {
        do {
            try self.init(json: line, options: options)
        } catch {
            throw LineError(faults: error.inputFaults)
        }
    }
}

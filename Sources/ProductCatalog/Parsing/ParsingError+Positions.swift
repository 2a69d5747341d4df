extension ParsingError {
    /// Creates an error from the faults of a parser, and computes their lines and columns.
    ///
    /// - Complexity: O(bytes).
    init(_ parser: borrowing JSONParser, in text: Span<UInt8>) {
        // Faults of a whole object, such as a missing key, are recorded after those of its parts.
        var faults = parser.faults.sorted { $0.offset < $1.offset }
        var position = 0
        var line = 1
        var column = 1
        for index in faults.indices {
            while position < faults[index].offset {
                let byte = text[position]
                if byte == 0x0a {
                    line += 1
                    column = 1
                } else if !byte.isContinuation {
                    column += 1
                }
                position += 1
            }
            faults[index].line = line
            faults[index].column = column
        }
        self.faults = faults
        self.hasMoreFaults = parser.hasMoreFaults
    }
}

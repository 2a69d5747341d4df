extension ParsingError {
    /// The faults that a reader found, each with its line and column.
    ///
    /// - Complexity: O(bytes).
    init(_ reader: JSONParser, in text: Span<UInt8>) {
        // INVARIANT: in the order of their places, because a value's fault is recorded before those
        // within.
        var faults = reader.faults
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
        self.hasMoreFaults = reader.hasMoreFaults
    }
}

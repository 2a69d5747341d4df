package import ProductCatalog

/// Checks the locations and the number of an error's faults.
///
/// - Parameters:
///   - error: The error.
///   - body: The bytes that were parsed.
///   - options: The options of the parser.
package func checkError(
    _ error: ParsingError,
    of body: [UInt8],
    _ options: ParsingOptions
) {
    require(!error.faults.isEmpty, "an error without faults")
    require(error.faults.count <= options.faultLimit, "more faults than the limit")
    require(
        !error.hasMoreFaults || error.faults.count == options.faultLimit,
        "faults are missing below the limit"
    )
    var previous = 0
    var line = 1
    var column = 1
    for fault in error.faults {
        require(fault.offset >= previous, "faults aren't in the order of their offsets")
        require(fault.offset <= body.count, "a fault's offset is out of bounds")
        for byte in body[previous..<fault.offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xc0 != 0x80 {
                column += 1
            }
        }
        previous = fault.offset
        require(fault.line == line && fault.column == column, "a fault's line or column is wrong")
        require(isOneLine(fault.message), "a message has two lines: \(fault)")
        require(isOneLine(fault.path), "a path has two lines: \(fault)")
    }
}

/// Returns whether a text has no control characters.
package func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
}

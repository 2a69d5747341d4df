/// Stops the process if a property doesn't hold, so that libFuzzer stores the input.
///
/// - Parameters:
///   - condition: Whether the property holds.
///   - message: What is wrong.
///   - file: The file of the call.
///   - line: The line of the call.
public func require(
    _ condition: Bool,
    _ message: @autoclosure () -> String,
    file: StaticString = #fileID,
    line: UInt = #line
) {
    guard !condition else { return }
    fatalError(message(), file: file, line: line)
}

/// Returns a copy of the bytes that libFuzzer passes for one run.
///
/// - Parameters:
///   - start: The first byte.
///   - count: The number of bytes.
public func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
}

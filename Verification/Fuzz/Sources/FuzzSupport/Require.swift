/// Stops the run where a property does not hold: that is how a fuzzer learns of it, and keeps the
/// input.
public func require(
    _ holds: Bool,
    _ property: @autoclosure () -> String,
    file: StaticString = #fileID,
    line: UInt = #line
) {
    guard !holds else { return }
    fatalError(property(), file: file, line: line)
}

/// The bytes that libFuzzer lends for one run, copied.
public func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
}

/// Stops where something does not hold that always has to: in debug builds, and in release builds
/// of the package trait `CheckedInvariants`. Elsewhere it is not even computed.
@inline(__always)
func invariant(
    _ holds: @autoclosure () -> Bool,
    _ message: @autoclosure () -> String,
    file: StaticString = #fileID,
    line: UInt = #line
) {
    #if CheckedInvariants
    precondition(holds(), message(), file: file, line: line)
    #else
    assert(holds(), message(), file: file, line: line)
    #endif
}

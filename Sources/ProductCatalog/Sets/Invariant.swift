/// Traps if an invariant doesn't hold.
///
/// Conditions are evaluated in debug builds, and in release builds with the package trait
/// `CheckedInvariants`.
@inline(__always)
func invariant(
    _ condition: @autoclosure () -> Bool,
    _ message: @autoclosure () -> String,
    file: StaticString = #fileID,
    line: UInt = #line
) {
    #if CheckedInvariants
    precondition(condition(), message(), file: file, line: line)
    #else
    assert(condition(), message(), file: file, line: line)
    #endif
}

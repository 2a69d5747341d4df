import CMeasuring

/// Prevents the compiler from removing the computation of a value.
@inline(__always)
func blackHole<Value>(_ value: borrowing Value) {
    withUnsafePointer(to: value) { measuring_black_hole($0) }
}

import CMeasuring

/// Makes the compiler believe that a value is looked at, at no cost.
@inline(__always)
func use<Value>(_ value: borrowing Value) {
    withUnsafePointer(to: value) { measuring_use($0) }
}

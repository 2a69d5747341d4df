/// What operations run over, one after the other and around again.
///
/// Reading a value from an array copies it, which for filters means a retain for each of their
/// lists: more than some operations take. The constant of an object that is known to live is lent
/// where it stands.
final class Inputs<Value> {
    private final class Held {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private let held: UnsafeMutablePointer<Unmanaged<Held>>
    private let mask: Int

    /// - Precondition: the number of values is a power of two, so that taking turns costs next to
    ///   nothing.
    init(_ values: [Value]) {
        precondition(values.count.nonzeroBitCount == 1, "\(values.count) is no power of two")
        held = .allocate(capacity: values.count)
        mask = values.count - 1
        for (number, value) in values.enumerated() {
            (held + number).initialize(to: .passRetained(Held(value)))
        }
    }

    deinit {
        for number in 0...mask { held[number].release() }
        held.deallocate()
    }

    /// Lends a value.
    @inline(__always)
    func with<Result>(_ number: Int, _ body: (borrowing Value) -> Result) -> Result {
        held[number & mask]._withUnsafeGuaranteedRef { body($0.value) }
    }
}

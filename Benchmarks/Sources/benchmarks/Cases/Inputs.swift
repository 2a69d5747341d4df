/// The inputs of a workload, indexed cyclically.
///
/// Reading a value from an array copies it. For filters that takes a retain per list, which costs
/// more than some of the operations. This type stores each value as the constant of an object that
/// lives as long as the inputs, so that it can be borrowed without a copy.
final class Inputs<Value> {
    private final class Box {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private let boxes: UnsafeMutablePointer<Unmanaged<Box>>
    private let mask: Int

    /// Creates inputs from values.
    ///
    /// - Precondition: The number of values is a power of two, which makes cycling cheap.
    init(_ values: [Value]) {
        precondition(values.count.nonzeroBitCount == 1, "\(values.count) isn't a power of two")
        boxes = .allocate(capacity: values.count)
        mask = values.count - 1
        for (index, value) in values.enumerated() {
            (boxes + index).initialize(to: .passRetained(Box(value)))
        }
    }

    deinit {
        for index in 0...mask { boxes[index].release() }
        boxes.deallocate()
    }

    /// Calls a closure with the value at an index modulo the number of values.
    @inline(__always)
    func withValue<Result>(at index: Int, _ body: (borrowing Value) -> Result) -> Result {
        boxes[index & mask]._withUnsafeGuaranteedRef { body($0.value) }
    }
}

extension Array where Element: BitwiseCopyable {
    /// Creates an array that contains a value a number of times.
    ///
    /// `init(repeating:count:)` does the same, but asks the runtime for the array's type on each call,
    /// which takes 750 instructions.
    @inline(__always)
    init(filledWith value: Element, count: Int) {
        self.init()
        // Appending nothing would write to the empty array that all threads share.
        guard count > 0 else { return }
        append(addingCapacity: count) { $0.append(repeating: value, count: count) }
    }

    /// Creates an array with the elements of a span.
    init(copying elements: Span<Element>) {
        self.init()
        guard !elements.isEmpty else { return }
        append(addingCapacity: elements.count) {
            for index in elements.indices { $0.append(elements[index]) }
        }
    }
}

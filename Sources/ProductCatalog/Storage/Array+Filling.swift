extension Array where Element: BitwiseCopyable {
    /// The same as `init(repeating:count:)`, which asks the runtime for the array's type each time:
    /// 750 instructions that a small set has better use for.
    @inline(__always)
    init(filledWith value: Element, count: Int) {
        self.init()
        // To append nothing would write the count of the one empty array that all threads share.
        guard count > 0 else { return }
        append(addingCapacity: count) { $0.append(repeating: value, count: count) }
    }

    /// The elements of a span.
    init(copying elements: Span<Element>) {
        self.init()
        guard !elements.isEmpty else { return }
        append(addingCapacity: elements.count) {
            for place in elements.indices { $0.append(elements[place]) }
        }
    }
}

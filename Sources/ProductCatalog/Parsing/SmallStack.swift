/// A stack whose first elements are stored in place, so that parsing a typical text allocates nothing.
struct SmallStack<let capacity: Int, Element>: ~Copyable {
    private var first: InlineArray<capacity, Element>
    private var rest: [Element] = []

    /// The number of elements.
    private(set) var count = 0

    /// Creates an empty stack.
    ///
    /// - Parameter placeholder: A value for the slots that aren't in use.
    init(placeholder: Element) {
        first = InlineArray(repeating: placeholder)
    }

    subscript(index: Int) -> Element {
        @inline(__always)
        get { index < capacity ? first[index] : rest[index &- capacity] }
    }

    /// Returns an element without copying the stack, which the subscript may do.
    @inline(__always)
    mutating func element(at index: Int) -> Element {
        index < capacity ? first[index] : rest[index &- capacity]
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count < capacity {
            first[count] = element
        } else {
            rest.append(element)
        }
        count &+= 1
    }

    /// Removes and returns the last element.
    ///
    /// - Precondition: The stack isn't empty.
    @inline(__always)
    mutating func removeLast() -> Element {
        let last = element(at: count &- 1)
        removeAll(after: count &- 1)
        return last
    }

    /// Removes all but the first elements.
    @inline(__always)
    mutating func removeAll(after newCount: Int) {
        if count > capacity { rest.removeLast(rest.count &- max(newCount &- capacity, 0)) }
        count = newCount
    }
}

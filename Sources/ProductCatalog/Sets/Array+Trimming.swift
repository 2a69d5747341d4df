extension Array where Element: BitwiseCopyable {
    /// Frees unused capacity, if there's much of it.
    @inline(__always)
    mutating func trim() {
        if !isTrimmed { self = Array(copying: span) }
    }

    /// Whether the unused capacity is at most the count, or 256 elements: the words of a chunk.
    @inline(__always)
    var isTrimmed: Bool {
        capacity - count <= Swift.max(count, 256)
    }
}

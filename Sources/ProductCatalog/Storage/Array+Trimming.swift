extension Array where Element: BitwiseCopyable {
    /// Gives back room that turned out not to be needed.
    @inline(__always)
    mutating func trim() {
        if !isTrimmed { self = Array(copying: span) }
    }

    /// Whether there is room for no more elements than there are, or for 256: the words of a chunk.
    @inline(__always)
    var isTrimmed: Bool {
        capacity - count <= Swift.max(count, 256)
    }
}

/// Chunks that no longer change, behind one reference, so that passing them on takes one retain
/// instead of one per array.
final class FrozenChunks: Sendable {
    let chunks: Chunks

    init(_ chunks: Chunks) {
        self.chunks = chunks
    }

    /// Removes from a list all that aren't members, or all that are.
    ///
    /// A call to the same method of `chunks` would retain each of its arrays, which takes 250
    /// instructions.
    func filter(_ list: inout [UInt32], keepingMembers: Bool) {
        chunks.filter(&list, keepingMembers: keepingMembers)
    }
}

/// Chunks that no longer change. Being one object, they are passed on by one reference, where the
/// arrays themselves would take a retain for each.
final class FrozenChunks: Sendable {
    let chunks: Chunks

    init(_ chunks: Chunks) {
        self.chunks = chunks
    }

    /// Leaves in a list only those that are members, or only those that are not. Asked of
    /// `chunks` by others, that takes a retain for each array: 250 instructions.
    func filter(_ list: inout [UInt32], keepingMembers: Bool) {
        chunks.filter(&list, keepingMembers: keepingMembers)
    }
}

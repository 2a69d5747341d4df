/// Chunks that no longer change. Being one object, they are passed on by one reference, where the
/// arrays themselves would take a retain for each.
final class FrozenChunks: Sendable {
    let chunks: Chunks

    init(_ chunks: Chunks) {
        self.chunks = chunks
    }
}

import Synchronization

/// The reference data that requests are answered from, until a reload replaces it as a whole.
///
/// A request takes it once, when it begins, and keeps it to its end.
final class CurrentReferenceData: Sendable {
    private let data: Mutex<ReferenceData>

    init(_ data: ReferenceData) {
        self.data = Mutex(data)
    }

    var current: ReferenceData {
        data.withLock { $0 }
    }

    func replace(with new: ReferenceData) {
        data.withLock { $0 = new }
    }
}

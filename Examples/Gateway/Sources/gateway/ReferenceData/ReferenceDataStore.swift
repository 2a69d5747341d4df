import Synchronization

/// A store for the current reference data, which a reload replaces as a whole.
///
/// A request reads ``current`` once, so that it never mixes old and new data.
final class ReferenceDataStore: Sendable {
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

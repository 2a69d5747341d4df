/// An error that lists everything for which filters are rejected.
///
/// See ``ResolvedFilters/rejectUnknownEntries()`` and
/// ``ResolvedFilters/rejectEmptyRestrictions()``.
public struct FilterError: Error, Hashable, Sendable {
    /// The reasons for the rejection, at least one, in the order of layers, filters and lists.
    public let faults: [FilterDiagnostic]
}

extension FilterError: CustomStringConvertible {
    /// The faults with their severities and locations, one per line.
    public var description: String {
        faults.map { $0.description }.joined(separator: "\n")
    }
}

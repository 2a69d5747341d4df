/// Why filters were refused.
public struct FilterError: Error, Hashable, Sendable {
    /// The entries that the catalog does not know, at least one, in the order of layers, filters
    /// and lists.
    public let unknownEntries: [UnknownEntry]
}

extension FilterError: CustomStringConvertible {
    /// The faults, a line each, with their places.
    public var description: String {
        unknownEntries.map(\.description).joined(separator: "\n")
    }
}

/// How to treat an entry of a filter, or an attribute, that the catalog doesn't know.
public enum UnknownEntryPolicy: String, CaseIterable, Sendable {
    /// The entry has no effect, and is reported.
    case report

    /// The entry is an error.
    case reject
}

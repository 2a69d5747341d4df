/// What happens to ids of products and names of groups that a catalog does not know.
@nonexhaustive
public enum UnknownIDPolicy: String, Hashable, Sendable, CaseIterable {
    /// They change nothing and are reported in ``ResolvedFilters/unknownEntries``, so that a
    /// catalog which loses a product breaks no filters stored before.
    case report

    /// They are an error.
    case reject
}

extension FilterDiagnostic {
    /// The kinds of findings, for programs: what each is called never changes.
    ///
    /// Where something is said of a request without an entry, the filter has others: a `restrictTo`
    /// whose only entry is removed is an empty one.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The entry's id is that of no product in the catalog, so it changes nothing.
        case unknownProduct

        /// The entry names no group of the catalog, so it changes nothing.
        case unknownGroup

        /// The same list has the same entry before this one. Without it, nothing changes.
        case duplicateEntry

        /// The entry names a product, and the same filter names a group that the product is in.
        /// Without the entry, nothing changes.
        case coveredByGroup

        /// The entry stands in `restrictTo`, and each product that it names is excluded, in this
        /// layer or another. Without it, nothing changes.
        case defeatedRestriction

        /// The entry stands in `exclude`, and each product that it names is outside of a
        /// `restrictTo`, in this layer or another. Without it, nothing changes.
        ///
        /// It is not found where restrictions leave no product at all: the fault is theirs, and
        /// once it is corrected the exclusion may matter.
        case redundantExclusion

        /// A `restrictTo` without entries, which allows nothing.
        case emptyRestriction

        /// The filters leave no product, whatever the context. The place is the first layer after
        /// which nothing is left.
        case nothingAvailable
    }

    /// How much a finding matters.
    @nonexhaustive
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// A product that was to be excluded stays available, or nothing is available.
        case error

        /// Something does not do what it says.
        case warning

        /// Something is superfluous.
        case note
    }
}

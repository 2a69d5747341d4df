extension FilterDiagnostic {
    /// The kinds of diagnostics. Their raw values are stable.
    ///
    /// Where removing an entry changes nothing, that assumes its filter has other entries: a
    /// `restrictTo` without its only entry is empty.
    @nonexhaustive
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The catalog has no product with the entry's id, so the entry changes nothing.
        case unknownProduct

        /// The catalog has no group with the entry's id, so the entry changes nothing.
        case unknownGroup

        /// An earlier entry of the same list is equal. Removing this one changes nothing.
        case duplicateEntry

        /// The entry names a product, and the same filter names a group that contains it. Removing
        /// the entry changes nothing.
        case coveredByGroup

        /// Every product that this entry of a `restrictTo` names is excluded, in this layer or
        /// another. Removing the entry changes nothing.
        case defeatedRestriction

        /// Every product that this entry of an `exclude` names is outside of a `restrictTo`, in
        /// this layer or another. Removing the entry changes nothing.
        ///
        /// This isn't reported if the restrictions leave no product at all. The fault is theirs
        /// then, and once it's corrected the exclusion may matter.
        case redundantExclusion

        /// A `restrictTo` without entries, which allows nothing.
        case emptyRestriction

        /// The filters leave no product in any payment context. The location is the first layer
        /// after which nothing is left, or `nil` if the catalog allows no product in any context.
        case nothingAvailable

        /// The catalog has no products, so the filters can't be checked against it. It's reported
        /// instead of ``unknownProduct``, ``unknownGroup`` and ``nothingAvailable``.
        case emptyCatalog

        /// No product of the catalog names the attribute of the payment context, so it constrains
        /// nothing.
        case unknownAttribute
    }
}

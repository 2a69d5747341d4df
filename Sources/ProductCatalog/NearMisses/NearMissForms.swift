/// A name without and with its plural "s".
///
/// One edit may come after the "s" or before it: without the "s", `filters1` is two edits away from
/// `filters`, and `countires` three from `countries`.
struct NearMissForms: Sendable {
    /// The name without its plural "s".
    let singular: FoldedName

    /// The name with its plural "s", if it has one.
    let unchanged: FoldedName

    /// Creates the forms of a name in UTF-8, or returns `nil` if it has no folded form.
    init?(_ name: Span<UInt8>) {
        guard let singular = FoldedName(name), let unchanged = FoldedName(name, keepsPlural: true)
        else { return nil }
        self.singular = singular
        self.unchanged = unchanged
    }

    /// Whether the two forms differ.
    var isPlural: Bool {
        singular != unchanged
    }

    /// Returns whether one edit turns a form of this name into the same form of another.
    func isOneEdit(from other: NearMissForms) -> Bool {
        singular.isOneEdit(from: other.singular) || unchanged.isOneEdit(from: other.unchanged)
    }

    /// Returns whether one edit turns a form of this name into the same form of another, which also
    /// has the same case.
    func isOneCasedEdit(from other: NearMissForms) -> Bool {
        singular.casedCharacters.isOneEdit(from: other.singular.casedCharacters)
            || unchanged.casedCharacters.isOneEdit(from: other.unchanged.casedCharacters)
    }
}

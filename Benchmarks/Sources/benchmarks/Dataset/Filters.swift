/// Filters in plain types, from which each engine makes its own input.
struct Filters: Sendable {
    /// The product ids and group names of `restrictTo` or `exclude`.
    struct Entries: Sendable {
        var products: [Int] = []
        var groups: [String] = []
    }

    var restrictTo: Entries?
    var exclude: Entries?
}

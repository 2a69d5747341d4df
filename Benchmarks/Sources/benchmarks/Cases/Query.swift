/// An operation that every engine can perform.
enum Query: Sendable {
    /// Evaluates filters among the products that a context allows.
    case available(@Sendable (Dataset) -> [Filters])

    /// Evaluates filters that were resolved in advance.
    case resolved(@Sendable (Dataset) -> [Filters])

    /// Evaluates several layers of filters.
    case layers([Filters])

    /// Finds the products that a context allows.
    case eligible

    /// Finds the products that a context allows whatever its country and its amount are.
    case certain

    case contains
    case iterate
    case count
}

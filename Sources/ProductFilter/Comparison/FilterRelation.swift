/// The relation of the products that filters admit to those that other filters admit.
public enum FilterRelation: String, Hashable, Sendable, CaseIterable {
    /// Both admit the same products.
    case equal

    /// These filters admit some of the products that the others admit, or none, and no additional
    /// ones.
    case narrower

    /// These filters admit the products that the others admit, and more.
    case wider

    /// Each admits products that the other doesn't, and some products are admitted by both.
    case overlapping

    /// Each admits products, but none is admitted by both.
    case disjoint

    /// Creates a relation from where there are products.
    ///
    /// - Parameters:
    ///   - onlyFirst: Whether these filters admit products that the others don't.
    ///   - onlySecond: Whether the others admit products that these don't.
    ///   - both: Whether there are products that both admit.
    init(onlyFirst: Bool, onlySecond: Bool, both: Bool) {
        self =
            switch (onlyFirst, onlySecond) {
            case (false, false): .equal
            case (false, true): .narrower
            case (true, false): .wider
            case (true, true): both ? .overlapping : .disjoint
            }
    }
}

import ProductCatalog

/// Finds the group that a name probably means which the catalog does not know: one that differs
/// only in case or in an "s" at the end.
struct NearMisses {
    /// The groups by their names in lower case; of several, the one first in the order of names.
    private var groups: [String: PaymentProductGroup.ID] = [:]

    /// - Complexity: O(groups).
    init(_ catalog: PaymentProductCatalog) {
        for group in catalog.groupNames {
            let folded = group.rawValue.lowercased()
            if groups[folded] == nil { groups[folded] = group }
        }
    }

    /// The group that a name probably means. One that differs only in case is preferred.
    ///
    /// - Complexity: O(1) for names of bounded length.
    func nearMiss(to name: PaymentProductGroup.ID) -> PaymentProductGroup.ID? {
        let folded = name.rawValue.lowercased()
        if let group = groups[folded] ?? groups[folded + "s"] { return group }
        return folded.hasSuffix("s") ? groups[String(folded.dropLast())] : nil
    }
}

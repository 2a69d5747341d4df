import ProductCatalog

/// An index for suggesting groups whose ids differ only in case or in a final "s".
struct NearMisses {
    /// The catalog's groups by their ids in lower case. Of several, the first in order.
    private var groups: [String: PaymentProductGroup.ID] = [:]

    /// - Complexity: O(groups in the catalog).
    init(_ catalog: PaymentProductCatalog) {
        for group in catalog.groupIDs {
            let folded = group.rawValue.lowercased()
            if groups[folded] == nil { groups[folded] = group }
        }
    }

    /// Returns the group that an id was probably meant to name, preferring one that differs only in
    /// case.
    ///
    /// - Complexity: O(1) for ids of bounded length.
    func nearMiss(to id: PaymentProductGroup.ID) -> PaymentProductGroup.ID? {
        let folded = id.rawValue.lowercased()
        if let group = groups[folded] ?? groups[folded + "s"] { return group }
        return folded.hasSuffix("s") ? groups[String(folded.dropLast())] : nil
    }
}

import ProductCatalog

extension FilterDiagnostic {
    /// What it means and what to do, in one line without the location.
    public var message: String {
        let excludes = location?.filter == .exclude
        let cause = cause.map { " (\($0))" } ?? ""
        return switch code {
        case .unknownProduct where isCatalogEmpty, .unknownGroup where isCatalogEmpty:
            "\(subject) isn't in the catalog, which has no products"
        case .unknownProduct, .unknownGroup:
            "\(subject) isn't in the catalog, so nothing is \(excludes ? "excluded" : "allowed") "
                + "by it: \(correction)"
        case .unknownAttribute:
            "no product of the catalog names \(subject), so it constrains nothing: \(correction)"
        case .duplicateEntry:
            "\(subject) is already in the same list\(cause): remove the entry"
        case .coveredByGroup:
            "\(subject) is already \(excludes ? "excluded" : "allowed") by a group in the same "
                + "filter\(cause): remove the entry"
        case .defeatedRestriction:
            "\(defeatedSubject) excluded\(cause), and exclude always wins: remove the entry or the "
                + "exclusion"
        case .redundantExclusion:
            "no restrictTo allows \(subject), so there is nothing to exclude: remove the entry"
        case .emptyRestriction:
            "restrictTo is present but empty, so nothing is allowed: name a product or a group, or "
                + "remove restrictTo"
        case .nothingAvailable where location == nil:
            "the catalog allows no product in any context, whatever the filters: add conditions to "
                + "its products, or remove their empty `conditions`"
        case .nothingAvailable:
            "no product is left in any context: allow more in restrictTo, or exclude less"
        case .emptyCatalog:
            "the catalog has no products, so nothing is available, whatever the filters"
        }
    }

    private var subject: String {
        // coverage: unreachable because a diagnostic with a subject has an entry.
        entry?.description ?? ""
    }

    private var defeatedSubject: String {
        if case .group = entry { return "every product of \(subject) is" }
        return "\(subject) is"
    }

    private var correction: String {
        switch entry {
        case .group(let group):
            question(insteadOf: group.rawValue) ?? "correct the name or remove the entry"
        case .attribute(let name):
            question(insteadOf: name.rawValue) ?? "correct the name or remove the attribute"
        case .product, nil:
            "correct the id or remove the entry"
        }
    }

    /// Returns a question that suggests the near miss instead of an unknown name.
    private func question(insteadOf unknown: String) -> String? {
        guard let nearMiss else { return nil }
        // Near misses are short enough for strings to be compared.
        return "did you mean `\(nearMiss.visible)`"
            + (nearMiss == unknown ? ", which differs only in Unicode normalization?" : "?")
    }
}

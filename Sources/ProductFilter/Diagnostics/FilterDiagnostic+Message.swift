import ProductCatalog

extension FilterDiagnostic {
    /// What it means and what to do, in a sentence without the place.
    public var message: String {
        let excludes = place.filter == .exclude
        let because = cause.map { " (\($0))" } ?? ""
        let removal = "remove the entry"
        return switch code {
        case .unknownProduct, .unknownGroup:
            "\(unknown): \(correction)"
        case .duplicateEntry:
            "\(named) stands in the same list before\(because): \(removal)"
        case .coveredByGroup:
            "\(named) is \(excludes ? "excluded" : "allowed") already by a group in the same filter"
                + "\(because): \(removal)"
        case .defeatedRestriction:
            "\(defeated) excluded\(because), and exclude always wins: \(removal) or the exclusion"
        case .redundantExclusion:
            "no restrictTo lets \(named) through, so there is nothing to exclude: \(removal)"
        case .emptyRestriction:
            "restrictTo is there and names nothing, so nothing is allowed: "
                + "name a product or a group, or leave it out"
        case .nothingAvailable:
            "no product is left in any context: allow more in restrictTo, or exclude less"
        }
    }

    private var unknown: String {
        name.map { UnknownEntry(name: $0, origin: origin).message } ?? ""
    }

    private var named: String {
        name?.description ?? ""
    }

    private var defeated: String {
        if case .group = name { return "every product of \(named) is" }
        return "\(named) is"
    }

    private var correction: String {
        if let nearMiss { return "write `\(nearMiss)` if that is meant" }
        if case .group = name { return "correct the name or remove the entry" }
        return "correct the id or remove the entry"
    }
}

extension FilterDiagnostic: CustomStringConvertible {
    /// The severity, the place and the message.
    public var description: String {
        let place = origin.description
        return "\(severity.rawValue): " + (place.isEmpty ? message : "\(place): \(message)")
    }
}

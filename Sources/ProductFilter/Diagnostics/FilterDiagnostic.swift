public import ProductCatalog

/// Something about filters that their author should know before they are used.
public struct FilterDiagnostic: Hashable, Sendable {
    /// The kind of finding.
    public let code: Code

    /// What the entry names; `nil` when the finding is about a whole filter.
    public let name: EntryName?

    /// The group of the catalog that an unknown group's name probably means: one that differs only
    /// in case or in an "s" at the end.
    public let nearMiss: PaymentProductGroup.ID?

    /// Where the finding stands, among the layers.
    let origin: LayerPlace

    /// Where the entry stands that is the cause, among the layers.
    let cause: LayerPlace?

    init(
        _ code: Code,
        at origin: LayerPlace,
        naming name: EntryName? = nil,
        nearMiss: PaymentProductGroup.ID? = nil,
        because cause: LayerPlace? = nil
    ) {
        self.code = code
        self.origin = origin
        self.name = name
        self.nearMiss = nearMiss
        self.cause = cause
    }
}

extension FilterDiagnostic {
    /// The entry or the filter that the finding is about.
    public var place: FilterPlace {
        origin.place
    }

    /// What people call the layer; `nil` when it has no name.
    public var layerName: String? {
        origin.layerName
    }

    /// The entry that makes this one idle: the same one before it, the group that covers it, or the
    /// exclusion that defeats it. `nil` when there is none, or not one alone.
    public var causePlace: FilterPlace? {
        cause?.place
    }

    /// How much the finding matters.
    public var severity: Severity {
        switch code {
        case .unknownProduct, .unknownGroup: place.filter == .exclude ? .error : .warning
        case .emptyRestriction, .nothingAvailable: .error
        case .defeatedRestriction: .warning
        case .duplicateEntry, .coveredByGroup, .redundantExclusion: .note
        }
    }
}

public import ProductCatalog

/// A problem in filters, found before they're used.
public struct FilterDiagnostic: Finding, Hashable {
    /// The kind of diagnostic.
    public let code: Code

    /// The product or the group that the entry names, or `nil` if the diagnostic is about a whole
    /// filter.
    public let entry: EntryReference?

    /// The group of the catalog that an unknown group was probably meant to name.
    ///
    /// Its id is equal without spaces, `_`, `-`, case, Unicode normalization and a plural "s", or then
    /// one edit away: a character inserted, removed or replaced, or two adjacent ones swapped. Of
    /// several, it's one in the same case. Ids over 256 bytes have no near miss.
    public let nearMiss: PaymentProductGroup.ID?

    /// Whether the catalog has no products, so that the entry isn't to blame for being unknown.
    let isCatalogEmpty: Bool

    /// The location of the diagnostic, with the name of its layer.
    let layerLocation: LayerLocation

    /// The location of the entry that is the cause.
    let cause: LayerLocation?

    init(
        _ code: Code,
        at location: LayerLocation,
        entry: EntryReference? = nil,
        nearMiss: PaymentProductGroup.ID? = nil,
        isCatalogEmpty: Bool = false,
        cause: LayerLocation? = nil
    ) {
        self.code = code
        self.layerLocation = location
        self.entry = entry
        self.nearMiss = nearMiss
        self.isCatalogEmpty = isCatalogEmpty
        self.cause = cause
    }
}

extension FilterDiagnostic {
    /// The entry or the filter that the diagnostic is about.
    public var location: FilterLocation {
        layerLocation.location
    }

    /// The path from the root of a session request, such as
    /// `paymentProductFilters.exclude.groups[0]`. It doesn't say which layer, and it's empty if the
    /// diagnostic is about the catalog.
    public var path: String {
        code == .emptyCatalog ? "" : location.path()
    }

    /// The name of the layer, or `nil` if it has none.
    public var layerName: String? {
        layerLocation.layerName
    }

    /// The location of the entry that makes this one superfluous or ineffective: the same entry
    /// before it, the group that covers it, or the exclusion that defeats it. `nil` if there is no
    /// such entry, or more than one is needed.
    public var causeLocation: FilterLocation? {
        cause?.location
    }

    /// How much the diagnostic matters.
    public var severity: FindingSeverity {
        switch code {
        // A misspelled exclusion leaves its products on sale. An id that the catalog dropped doesn't.
        case .unknownGroup: location.filter == .exclude ? .error : .warning
        case .emptyRestriction, .nothingAvailable, .emptyCatalog: .error
        case .unknownProduct, .defeatedRestriction: .warning
        case .duplicateEntry, .coveredByGroup, .redundantExclusion: .note
        }
    }
}

extension FilterDiagnostic {
    /// The severity, the location and the message.
    public var description: String {
        let location = layerLocation.description
        return "\(severity.rawValue): " + (location.isEmpty ? message : "\(location): \(message)")
    }
}

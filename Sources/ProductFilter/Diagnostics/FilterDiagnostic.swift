public import ProductCatalog

/// A problem in filters or in a payment context, found before they're used.
public struct FilterDiagnostic: Finding, Hashable {
    /// The kind of diagnostic.
    public let code: Code

    /// The product, the group or the attribute that the diagnostic is about, or `nil` if it's about a
    /// whole filter.
    public let entry: EntryReference?

    /// The group, or the attribute, of the catalog that an unknown one was probably meant to name.
    ///
    /// Its name is equal without spaces, `_`, `-`, case, Unicode normalization and a plural "s", or then
    /// one edit away: a character inserted, removed or replaced, or two adjacent ones swapped. Of
    /// several, it's one in the same case. Names over 256 bytes have no near miss.
    public let nearMiss: String?

    /// Whether the catalog has no products, so that the entry isn't to blame for being unknown.
    let isCatalogEmpty: Bool

    /// The location of the diagnostic, with the name of its layer, or `nil` if it isn't about filters.
    let layerLocation: LayerLocation?

    /// The location of the entry that is the cause.
    let cause: LayerLocation?

    init(
        _ code: Code,
        at location: LayerLocation? = nil,
        entry: EntryReference? = nil,
        nearMiss: String? = nil,
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
    /// The entry or the filter that the diagnostic is about, or `nil` if it's about the payment
    /// context or the catalog.
    public var location: FilterLocation? {
        layerLocation?.location
    }

    /// The path from the root of a session request, such as
    /// `paymentProductFilters.exclude.groups[0]`. It doesn't say which layer. For a payment context,
    /// it's a path such as `context.attributes.chanel`, and for the catalog it's empty.
    public var path: String {
        if case .attribute(let name) = entry {
            return "context.attributes.\(name.rawValue.pathStep)"
        }
        return location?.path() ?? ""
    }

    /// The name of the layer, or `nil` if it has none.
    public var layerName: String? {
        layerLocation?.layerName
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
        case .unknownGroup: location?.filter == .exclude ? .error : .warning
        // A misspelled attribute lifts what its value constrains. The catalog may not use another.
        case .unknownAttribute: nearMiss == nil ? .warning : .error
        case .emptyRestriction, .nothingAvailable, .emptyCatalog: .error
        case .unknownProduct, .defeatedRestriction: .warning
        case .duplicateEntry, .coveredByGroup, .redundantExclusion: .note
        }
    }
}

extension FilterDiagnostic {
    /// The severity, the location and the message.
    public var description: String {
        let location = layerLocation?.description ?? path
        return "\(severity.rawValue): " + (location.isEmpty ? message : "\(location): \(message)")
    }
}

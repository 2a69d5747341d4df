import ProductCatalog
import ProductFilter

/// The offsets of what diagnostics can be about: filters, their entries, and attributes.
struct ItemOffsets: Sendable {
    /// The offsets in each layer. Locations are relative to the layer.
    var layers: [[FilterLocation: Int]] = []

    /// The offsets in the session's filters.
    var session: [FilterLocation: Int] = [:]

    /// The offsets of the values of the payment context's attributes.
    var attributes: [AttributeName: Int] = [:]
}

/// The offsets in a query that is valid.
struct QueryOffsets: JSONParsable {
    private(set) var items = ItemOffsets()

    private enum Key: String, CaseIterable {
        case layers, paymentProductFilters, context
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .layers:
                guard try json.openOptionalList(in: text) else { continue }
                while try json.nextElement(in: text) {
                    items.layers.append(try json.filterOffsets(in: text))
                }
            case .paymentProductFilters: items.session = try json.filterOffsets(in: text)
            case .context: items.attributes = try json.attributeOffsets(in: text)
            case nil: try json.skipValue(in: text)
            }
        }
    }
}

/// The offsets in the body of a session request that is valid.
struct RequestOffsets: JSONParsable {
    private(set) var items = ItemOffsets()

    private enum Key: String, CaseIterable {
        case paymentProductFilters
    }

    private static let keys = JSONKeys<Key>()

    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .paymentProductFilters: items.session = try json.filterOffsets(in: text)
            case nil: try json.skipValue(in: text)
            }
        }
    }
}

extension FilterLocation.Filter {
    fileprivate static let keys = JSONKeys<Self>()
}

extension FilterLocation.List {
    fileprivate static let keys = JSONKeys<Self>()
}

private enum ContextKey: String, CaseIterable {
    case attributes

    static let keys = JSONKeys<Self>()
}

extension JSONParser {
    /// Returns the offsets of filters and their entries, and skips the object that contains them.
    fileprivate mutating func filterOffsets(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [FilterLocation: Int] {
        var offsets = [FilterLocation(): valueOffset(in: text)]
        guard try openOptionalObject(in: text) else { return offsets }
        while try nextMember(in: text) {
            guard let filter = key(among: FilterLocation.Filter.keys, in: text) else {
                try skipValue(in: text)
                continue
            }
            offsets[FilterLocation(filter: filter)] = valueOffset(in: text)
            guard try openOptionalObject(in: text) else { continue }
            while try nextMember(in: text) {
                guard let list = key(among: FilterLocation.List.keys, in: text) else {
                    try skipValue(in: text)
                    continue
                }
                guard try openOptionalList(in: text) else { continue }
                var entry = FilterLocation.Entry(list: list, position: 0)
                while try nextElement(in: text) {
                    let offset = valueOffset(in: text)
                    offsets[FilterLocation(filter: filter, entry: entry)] = offset
                    try skipValue(in: text)
                    entry.position += 1
                }
            }
        }
        return offsets
    }

    /// Returns the offsets of the values of attributes, and skips the payment context that has them.
    fileprivate mutating func attributeOffsets(
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [AttributeName: Int] {
        var offsets: [AttributeName: Int] = [:]
        guard try openOptionalObject(in: text) else { return [:] }
        while try nextMember(in: text) {
            guard key(among: ContextKey.keys, in: text) == .attributes else {
                try skipValue(in: text)
                continue
            }
            guard try openOptionalObject(in: text) else { continue }
            while try nextMember(in: text) {
                let name = AttributeName(keyString(in: text))
                offsets[name] = valueOffset(in: text)
                try skipValue(in: text)
            }
        }
        return offsets
    }
}

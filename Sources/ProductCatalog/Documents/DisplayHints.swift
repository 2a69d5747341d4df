/// The part of a product's `displayHints` that the library uses.
struct DisplayHints {
    private enum Key: String, CaseIterable {
        case displayOrder, label, logo
    }

    private static let keys = JSONKeys<Key>()

    private(set) var displayOrder: WideInt?
    private(set) var label: String?
    private(set) var logo: String?

    /// Whether they're from `displayHints`, rather than from `displayHintsList`.
    private var isSingle = false

    /// Parses `displayHints`, which replace those of `displayHintsList`.
    mutating func parse(_ json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self = try DisplayHints(parsing: &json, in: text)
        isSingle = true
    }

    /// Parses `displayHintsList`, whose first entry is used.
    mutating func parseList(_ json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        guard try json.openList(expected: "a list of display hints", in: text) else { return }
        var isFirst = true
        while try json.nextElement(in: text) {
            let entry = try DisplayHints(parsing: &json, in: text)
            if isFirst, !isSingle { self = entry }
            isFirst = false
        }
    }
}

extension DisplayHints {
    init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        guard try json.openObject(in: text) else { return }
        while try json.nextMember(in: text) {
            guard let key = json.key(among: Self.keys, in: text) else {
                try json.skipValue(in: text)
                continue
            }
            if try json.skipNull(in: text) { continue }
            switch key {
            case .displayOrder: displayOrder = try json.integer(in: text)
            case .label: label = try json.string(in: text)
            case .logo: logo = try json.string(in: text)
            }
        }
    }
}

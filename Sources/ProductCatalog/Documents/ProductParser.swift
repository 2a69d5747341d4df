/// A parser of payment products, one after the other.
struct ProductParser {
    /// A key of a product, or of its base rules, which are members of the product.
    private enum Key: CaseIterable, RawRepresentable {
        case product(ProductKey)
        case rule(ParsedRules.Key)

        static let allCases =
            ProductKey.allCases.map(Key.product)
            + ParsedRules.Key.allCases.map(Key.rule)

        var rawValue: String {
            switch self {
            case .product(let key): key.rawValue
            case .rule(let key): key.rawValue
            }
        }

        // coverage: unreachable because the parser finds a key's case by its index.
        init?(rawValue: String) { nil }
    }

    private enum ProductKey: String, CaseIterable {
        case id, paymentMethod, paymentProductGroup, displayHints, displayHintsList
        case allowsTokenization, paymentProductGroups, conditions
    }

    private static let keys = JSONKeys<Key>()

    private static let suggestions = KeySuggestions(Key.allCases.map { $0.rawValue })

    /// The warnings about the keys of all products so far.
    private(set) var warnings: [CatalogWarning] = []

    private var unknownKeys = UnknownKeys(Self.suggestions)

    /// The id of the last product, or `nil` if it has no valid one.
    private(set) var id: PaymentProduct.ID?

    /// The offset of the last product's id.
    private(set) var idOffset = 0

    private var ruleLists = RuleLists()
    private var groupLists = ListCache<[PaymentProductGroup.ID]>()

    private var hints = DisplayHints()
    private var rules = ParsedRules()

    /// Parses a payment product. A product without a valid id has the id 0.
    mutating func product(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> PaymentProduct {
        let start = json.valueOffset(in: text)
        id = nil
        guard try json.openObject(in: text) else { return PaymentProduct(id: 0) }
        var hasID = false
        var paymentMethod: String?
        var group: PaymentProductGroup.ID?
        var groups: [PaymentProductGroup.ID] = []
        var allowsTokenization = true
        var conditions: [PaymentProduct.Rules]?
        var misspelled: [(key: String, suggestion: String)] = []
        hints = DisplayHints()
        rules = ParsedRules()
        while try json.nextMember(in: text) {
            guard let key = json.key(among: Self.keys, in: text) else {
                if let suggestion = unknownKeys.suggestion(&json, in: text) {
                    misspelled.append((json.keyExcerpt(in: text), suggestion))
                }
                try json.skipValue(in: text)
                continue
            }
            if try json.skipNull(in: text) { continue }
            switch key {
            case .rule(let key): try rules.parse(key, sharing: &ruleLists, &json, in: text)
            case .product(.id):
                hasID = true
                id = try validID(&json, in: text)
            case .product(.paymentMethod): paymentMethod = try json.string(in: text)
            case .product(.paymentProductGroup): group = try json.groupName(in: text)
            case .product(.paymentProductGroups):
                groups =
                    try groupLists.list(&json, in: text) { json, text throws(ParseAbort) in
                        try json.groupNames(in: text)
                    } ?? []
            case .product(.displayHints): try hints.parse(&json, in: text)
            case .product(.displayHintsList): try hints.parseList(&json, in: text)
            case .product(.allowsTokenization):
                allowsTokenization = try json.flag(in: text) ?? true
            case .product(.conditions):
                conditions = try ParsedRules.conditions(sharing: &ruleLists, &json, in: text)
            }
        }
        if !hasID { try json.recordMissingKey(ProductKey.id.rawValue, at: start, in: text) }
        if let group, !groups.contains(group) { groups.append(group) }
        let rules = try rules.validated(&json, in: text)
        let id = id ?? 0
        for (key, suggestion) in misspelled { warn(about: key, suggestion, of: id) }
        return PaymentProduct(
            id: id,
            label: hints.label,
            paymentMethod: paymentMethod,
            groups: groups,
            displayOrder: hints.displayOrder,
            logo: hints.logo,
            allowsTokenization: allowsTokenization,
            rules: rules,
            conditions: conditions
        )
    }

    private mutating func warn(about key: String, _ suggestion: String, of id: PaymentProduct.ID) {
        warnings.append(
            .misspelledKey(
                key,
                suggestion: suggestion,
                product: id,
                path: "paymentProducts[id=\(id)].\(key.pathStep)"
            )
        )
    }

    private mutating func validID(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> PaymentProduct.ID? {
        idOffset = json.position
        guard let id = try json.integer(in: text) else { return nil }
        let range = PaymentProduct.ID.validRange
        if range.contains(id) { return PaymentProduct.ID(rawValue: id) }
        try json.record(
            .idOutOfRange,
            at: idOffset,
            in: text,
            expected: "an id from \(range.lowerBound) to \(range.upperBound)",
            found: "`\(id)`"
        )
        return nil
    }
}

/// Rules whose keys are members of an object that is being parsed: a product or a condition.
struct ParsedRules {
    enum Key: String, CaseIterable {
        case countries, exceptCountries, currencies, minAmount, maxAmount, amountLimits
        case allowsRecurring, allowsInstallments, attributes
    }

    private var rules = PaymentProduct.Rules()
    private var limits = ParsedAmountLimits()

    /// Parses the value of a key, which isn't `null`.
    @inline(__always)
    mutating func parse(
        _ key: Key,
        sharing lists: inout RuleLists,
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        switch key {
        case .countries: rules.countries = try lists.countries(&json, in: text)
        case .exceptCountries: rules.exceptCountries = try lists.countries(&json, in: text)
        case .currencies: rules.currencies = try lists.currencies(&json, in: text)
        case .minAmount: try limits.parseMinimum(&json, in: text)
        case .maxAmount: try limits.parseMaximum(&json, in: text)
        case .amountLimits: rules.amountLimitsByCurrency = try json.amountLimits(in: text)
        case .allowsRecurring: rules.allowsRecurring = try json.flag(in: text) ?? true
        case .allowsInstallments: rules.allowsInstallments = try json.flag(in: text) ?? true
        case .attributes: rules.attributes = try lists.attributes(&json, in: text)
        }
    }

    /// Returns the rules, and records a fault if no amount is within the general limits.
    @inline(__always)
    func validated(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> PaymentProduct.Rules {
        var rules = rules
        rules.amountLimits = try limits.validated(&json, in: text)
        return rules
    }
}

extension ParsedRules {
    private static let keys = JSONKeys<Key>()

    /// Parses a list of conditions.
    static func conditions(
        sharing lists: inout RuleLists,
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> [PaymentProduct.Rules]? {
        guard try json.openList(expected: "a list of conditions", in: text) else { return nil }
        var conditions: [PaymentProduct.Rules] = []
        while try json.nextElement(in: text) {
            conditions.append(try condition(sharing: &lists, &json, in: text))
        }
        return conditions
    }

    /// Parses a condition. Unknown keys are rejected, because ignoring a misspelled key would silently
    /// lift a rule.
    private static func condition(
        sharing lists: inout RuleLists,
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> PaymentProduct.Rules {
        guard try json.openObject(in: text) else { return PaymentProduct.Rules() }
        var rules = ParsedRules()
        while try json.nextMember(in: text) {
            guard let key = json.key(among: keys, in: text) else {
                try json.rejectMember(expected: keys.list, in: text)
                continue
            }
            if try json.skipNull(in: text) { continue }
            try rules.parse(key, sharing: &lists, &json, in: text)
        }
        return try rules.validated(&json, in: text)
    }
}

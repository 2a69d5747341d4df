extension AmountLimits: JSONParsable {
    private enum Key: String, CaseIterable {
        case minAmount, maxAmount
    }

    private static let keys = JSONKeys<Key>()

    /// Parses limits. Both keys are optional, and `null` is the same as absent.
    ///
    ///     { "minAmount": 100, "maxAmount": 500000 }
    ///
    /// Unknown keys are rejected, because ignoring a misspelled key would silently lift a limit.
    ///
    /// - Parameters:
    ///   - json: The parser, before the value.
    ///   - text: The text.
    /// - Throws: ``ParseAbort`` if a fault ends the parsing.
    public init(parsing json: inout JSONParser, in text: Span<UInt8>) throws(ParseAbort) {
        self.init()
        guard try json.openObject(in: text) else { return }
        var limits = ParsedAmountLimits()
        while try json.nextMember(in: text) {
            switch json.key(among: Self.keys, in: text) {
            case .minAmount: try limits.parseMinimum(&json, in: text)
            case .maxAmount: try limits.parseMaximum(&json, in: text)
            case nil: try json.rejectMember(expected: Self.keys.list, in: text)
            }
        }
        self = try limits.validated(&json, in: text)
    }
}

/// Limits whose keys are members of an object that is being parsed.
struct ParsedAmountLimits {
    private var limits = AmountLimits()
    private var minimumOffset = 0

    mutating func parseMinimum(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        if try json.skipNull(in: text) { return }
        minimumOffset = json.position
        limits.minimum = try json.integer(in: text)
    }

    mutating func parseMaximum(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) {
        if try json.skipNull(in: text) { return }
        limits.maximum = try json.integer(in: text)
    }

    /// Returns the limits, and records a fault if no amount is within them.
    func validated(
        _ json: inout JSONParser,
        in text: Span<UInt8>
    ) throws(ParseAbort) -> AmountLimits {
        if let minimum = limits.minimum, let maximum = limits.maximum, limits.isContradictory {
            try json.record(
                .minimumAboveMaximum,
                at: minimumOffset,
                in: text,
                expected: "a minimum of at most \(maximum), the maximum",
                found: "`\(minimum)`",
                key: "minAmount"
            )
        }
        return limits
    }
}
